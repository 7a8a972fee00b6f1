package dev.hopscope.app.frames;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the figures were measured on, and three yardsticks by which runs on other machines compare:
 * K1 is a load that waits for the one before, from the first cache; K2 an AND over words of the
 * second cache; K3 a scan of a file's JSON tokens.
 */
final class Machine {
  private static final int CHAIN = 4_096;
  private static final int WORDS = 32_768;

  private Machine() {}

  static void print(Path file) throws Exception {
    System.out.printf(
        "%d processors, load %.2f, %s %s%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"));
    System.out.printf(
        "K1 %.2f ns a load, K2 %.3f ns a word, K3 %.0f MB/s%n",
        dependentLoad(), wordAnd(), tokenScan(file));
  }

  private static double dependentLoad() {
    int[] next = new int[CHAIN];
    for (int i = 0; i < CHAIN; i++) {
      next[i] = (i + 1_237) % CHAIN;
    }
    int at = 0;
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 9; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 4_000_000; i++) {
        at = next[at];
      }
      best = Math.min(best, (System.nanoTime() - start) / 4e6);
    }
    return at < 0 ? 0 : best;
  }

  private static double wordAnd() {
    long[] one = new Random(1).longs(WORDS).toArray();
    long[] other = new Random(2).longs(WORDS).toArray();
    long kept = 0;
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 200; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < WORDS; i++) {
        kept |= one[i] & other[i];
      }
      best = Math.min(best, (double) (System.nanoTime() - start) / WORDS);
    }
    return kept == 0 ? 0 : best;
  }

  private static double tokenScan(Path file) throws Exception {
    byte[] json = Files.readString(file).getBytes(StandardCharsets.UTF_8);
    JsonFactory factory = new JsonFactory();
    double best = 0;
    long tokens = 0;
    for (int round = 0; round < 400; round++) {
      long start = System.nanoTime();
      try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
        while (parser.nextToken() != null) {
          tokens++;
        }
      }
      best = Math.max(best, json.length * 1e3 / (System.nanoTime() - start));
    }
    return tokens == 0 ? 0 : best;
  }
}
