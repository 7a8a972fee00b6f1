package dev.hopscope.model.resource;

/** Text order in which runs of digits count as numbers; equal only for equal texts. */
final class NaturalOrder {
  private NaturalOrder() {}

  static int compare(String left, String right) {
    int l = 0;
    int r = 0;
    while (l < left.length() && r < right.length()) {
      if (isDigit(left.charAt(l)) && isDigit(right.charAt(r))) {
        int leftEnd = endOfDigits(left, l);
        int rightEnd = endOfDigits(right, r);
        int byNumber = compareDigits(left.substring(l, leftEnd), right.substring(r, rightEnd));
        if (byNumber != 0) {
          return byNumber;
        }
        l = leftEnd;
        r = rightEnd;
      } else if (left.charAt(l) != right.charAt(r)) {
        return Character.compare(left.charAt(l), right.charAt(r));
      } else {
        l++;
        r++;
      }
    }
    int byRest = Integer.compare(left.length() - l, right.length() - r);
    return byRest != 0 ? byRest : left.compareTo(right);
  }

  private static int compareDigits(String left, String right) {
    String l = left.replaceFirst("^0+", "");
    String r = right.replaceFirst("^0+", "");
    return l.length() != r.length() ? Integer.compare(l.length(), r.length()) : l.compareTo(r);
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
