package dev.hopscope.model.file;

import tools.jackson.databind.node.ObjectNode;

/** The step from one version of the format to the next, made on the JSON before it is bound. */
interface Migration {

  /** The version that this step starts from. */
  int from();

  /** The same file in the next version. */
  ObjectNode apply(ObjectNode old);
}
