/** Pictures as SVG and PNG, without a toolkit. */
@NullMarked
package dev.hopscope.app.export;

import org.jspecify.annotations.NullMarked;
