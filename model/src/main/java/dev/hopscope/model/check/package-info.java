/** What AWS would refuse, or what a network lacks, found in a topology as a list of problems. */
@NullMarked
package dev.hopscope.model.check;

import org.jspecify.annotations.NullMarked;
