package dev.hopscope.app;

import dev.hopscope.app.look.PanelTab;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The panels at the right of the window, one in front. */
final class SidePanels extends TabPane {
  private final Map<SidePanel, Tab> panels = new EnumMap<>(SidePanel.class);

  SidePanels(Map<SidePanel, Node> contents) {
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getStyleClass().add("side");
    new EnumMap<>(contents)
        .forEach((panel, content) -> panels.put(panel, new PanelTab(panel.label(), content)));
    getTabs().setAll(panels.values());
  }

  /** Brings a panel to the front, and puts the focus into it: into its list rather than above. */
  void enter(SidePanel panel) {
    show(panel);
    Node content = getSelectionModel().getSelectedItem().getContent();
    Optional<Node> list = Optional.ofNullable(content.lookup(".list-view"));
    if (list.filter(Focus::into).isEmpty() && !Focus.into(content)) {
      requestFocus();
    }
  }

  /** Brings a panel to the front. */
  void show(SidePanel panel) {
    getSelectionModel().select(panels.get(panel));
  }
}
