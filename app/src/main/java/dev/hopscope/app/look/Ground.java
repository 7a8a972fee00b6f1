package dev.hopscope.app.look;

/**
 * The colours of one kind of box, {@code #RRGGBB}.
 *
 * @param stroke its border
 * @param fill its ground; muted text is readable on it
 * @param text its title
 * @param tag ground of a small sign on it; its title is readable on that too
 */
public record Ground(String stroke, String fill, String text, String tag) {}
