/** Pictures as SVG, PNG and PDF, without a toolkit. */
@NullMarked
package dev.hopscope.app.export;

import org.jspecify.annotations.NullMarked;
