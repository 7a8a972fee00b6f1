package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HopscopeAppTest {
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    new HopscopeApp().start(stage);
  }

  @Test
  void theWindowOpens() {
    assertThat(stage.isShowing()).isTrue();
    assertThat(stage.getTitle()).isEqualTo("Hopscope");
  }
}
