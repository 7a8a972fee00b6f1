package dev.hopscope.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;

/**
 * What the menus can do, whoever does it.
 *
 * @param documents opens and saves
 * @param editing edits what is selected
 * @param appearance light or dark
 * @param recent the files opened last
 * @param openSample opens a sample
 * @param rename asks for a name for what is selected
 * @param layOut draws everything anew
 * @param find puts the cursor where things are found
 * @param show brings one of the panels to the front
 * @param exportSvg writes what is drawn as SVG
 * @param exportPng writes what is drawn as PNG
 * @param close closes the window
 * @param shortcuts lists the keys
 * @param about says what this is
 */
record Commands(
    Documents documents,
    Editing editing,
    ObjectProperty<Appearance.Choice> appearance,
    Supplier<List<Path>> recent,
    Runnable clearRecent,
    Consumer<Path> openSample,
    Runnable rename,
    Runnable layOut,
    Runnable find,
    Consumer<SidePanel> show,
    Runnable exportSvg,
    Runnable exportPng,
    Runnable close,
    Runnable shortcuts,
    Runnable about) {}
