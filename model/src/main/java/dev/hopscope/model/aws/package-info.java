/** Reads what the AWS command line prints ({@code describe-*} answers) into a document. */
@NullMarked
package dev.hopscope.model.aws;

import org.jspecify.annotations.NullMarked;
