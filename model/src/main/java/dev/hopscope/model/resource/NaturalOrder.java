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
        int byNumber = compareNumbers(left, l, leftEnd, right, r, rightEnd);
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

  /** Two runs of digits as numbers of any length; made for sorting, without a copy of either. */
  private static int compareNumbers(
      String left, int leftStart, int leftEnd, String right, int rightStart, int rightEnd) {
    int l = afterZeros(left, leftStart, leftEnd);
    int r = afterZeros(right, rightStart, rightEnd);
    int byLength = Integer.compare(leftEnd - l, rightEnd - r);
    while (byLength == 0 && l < leftEnd) {
      if (left.charAt(l) != right.charAt(r)) {
        return Character.compare(left.charAt(l), right.charAt(r));
      }
      l++;
      r++;
    }
    return byLength;
  }

  private static int afterZeros(String text, int from, int end) {
    int start = from;
    while (start < end && text.charAt(start) == '0') {
      start++;
    }
    return start;
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
