package dev.hopscope.app.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What lies in each square of an endless grid, as numbers in the order they were added. An open
 * hash table over plain arrays: a long wire looks into hundreds of squares, most of them empty.
 */
final class Squares {
  /** The first element of a list says how many numbers follow. */
  static final int[] EMPTY = {0};

  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[16];
  private int[] @Nullable [] lists = new int[16][];
  private int used;

  /** How many squares have something in them. */
  int size() {
    return used;
  }

  /** What lies in a square: how many numbers, then these; there may be room behind them. */
  int[] in(long column, long row) {
    int[] list = lists[slot(key(column, row))];
    return list == null ? EMPTY : list;
  }

  void add(long column, long row, int number) {
    if (4 * used >= 3 * keys.length) {
      grow();
    }
    long key = key(column, row);
    int slot = slot(key);
    int[] list = lists[slot];
    if (list == null) {
      used++;
      keys[slot] = key;
      lists[slot] = new int[] {1, number};
    } else {
      lists[slot] = appended(list, number);
    }
  }

  /** The list with one more number; the same array where that has room. */
  static int[] appended(int[] list, int number) {
    int last = list[0] + 1;
    int[] room = last < list.length ? list : Arrays.copyOf(list, 2 * (last + 1));
    room[0] = last;
    room[last] = number;
    return room;
  }

  private static long key(long column, long row) {
    return (column << 32) ^ (row & 0xFFFFFFFFL);
  }

  /** Where the square is in the table, or may be put. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * SCATTER) >>> 32) & mask;
    while (lists[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] @Nullable [] oldLists = lists;
    keys = new long[2 * oldKeys.length];
    lists = new int[2 * oldKeys.length][];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldLists[i] != null) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        lists[slot] = oldLists[i];
      }
    }
  }
}
