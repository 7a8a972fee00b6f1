/**
 * Reads what the AWS command line prints ({@code describe-*} answers) into a document. {@code
 * AwsReader} is the door. Each file is parsed to an {@code Answer}, all answers are merged to a
 * {@code Snapshot} by call and id, and {@code NetworkReader} lets one reader for each AWS noun make
 * records of it. {@code Gaps} says what the snapshot says nothing of, {@code Notes} what was
 * assumed or left out.
 */
@NullMarked
package dev.hopscope.model.aws;

import org.jspecify.annotations.NullMarked;
