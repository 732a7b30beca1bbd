package dev.shardlab.draw;

import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.StreamName;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Moments that the tests look at: small laboratories, each stopped where something can be seen. */
final class Moments {

    private static final int KEYS = 14;

    private Moments() {}

    /** A shop whose key u-24 is hot: shard 2 refuses, is split unevenly, and is being read by two applications. */
    static TinyLab flashSale() {
        TinyLab lab = traffic(4, 90, 200, 1);
        lab.application("audit", "worker C").assign("audit", "worker C", 0, 1, 2, 3);
        lab.application("cart", "worker A", "worker B")
                .assign("cart", "worker A", 0, 1)
                .assign("cart", "worker B", 2, 3);
        lab.split(2, HashKey.atFraction(0.625));
        more(lab, 34, 100, 2);
        lab.assign("cart", "worker B", 4, 5);
        for (int shard = 0; shard < 4; shard++) {
            long next = lab.shard(shard).next();
            lab.read("cart", "worker A", shard, next - next / 8, 0)
                    .checkpoint("cart", "worker A", shard, next - next / 5);
            lab.read("audit", "worker C", shard, next / 2, 0).checkpoint("audit", "worker C", shard, next / 3);
        }
        long refused = lab.send("web-2", 40, "u-24", "u-24", "u-7", "u-24");
        lab.pass(10);
        long first = lab.send("web-1", 50, "u-1", "u-2", "u-3", "u-24", "u-5");
        lab.pass(15);
        lab.send("app", 45, "u-9", "u-11", "u-24");
        lab.pass(15);
        lab.refuse(refused, 5, 0, 1, 3);
        lab.pass(12);
        lab.read("cart", "worker A", 0, lab.shard(0).next(), 30);
        lab.pass(10);
        return lab;
    }

    /** A quiet stream of {@code shards} with three producers that have put {@code rounds} records each. */
    static TinyLab traffic(int shards, int rounds, long millisApart, long seed) {
        TinyLab lab = TinyLab.withShards(shards)
                .producer("app", 180)
                .producer("web-1", 620)
                .producer("web-2", 410);
        return more(lab, rounds, millisApart, seed);
    }

    static TinyLab more(TinyLab lab, int rounds, long millisApart, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < rounds; i++) {
            for (String producer : new String[] {"app", "web-1", "web-2"}) {
                lab.put(producer, random.nextInt(3) == 0 ? "u-24" : "u-" + random.nextInt(KEYS));
                lab.pass(millisApart / 3);
            }
        }
        return lab;
    }

    /** The first request of all is on its way. */
    static TinyLab firstRecords() {
        TinyLab lab = TinyLab.withShards(2)
                .producer("web-1", 3)
                .application("cart", "worker A")
                .assign("cart", "worker A", 0, 1);
        lab.send("web-1", 40, "u-1", "u-2", "u-24");
        return lab.pass(16);
    }

    /** An uneven split, then a merge of one child with its neighbour, then another split: three generations. */
    static TinyLab generations() {
        TinyLab lab = traffic(2, 40, 300, 7);
        lab.split(0, HashKey.atFraction(0.125));
        more(lab, 12, 300, 8);
        lab.merge(3, 1);
        more(lab, 8, 300, 9);
        lab.split(4, HashKey.atFraction(0.75));
        return more(lab, 5, 300, 10);
    }

    /** Refused records wait, more of them than there is room for. */
    static TinyLab manyWaiting() {
        TinyLab lab = TinyLab.withShards(2).producer("web-1", 900);
        String[] hot = new String[40];
        Arrays.fill(hot, "u-24");
        long call = lab.send("web-1", 20, hot);
        lab.pass(20).refuse(call, lab.shardOf("u-24"), IntStream.range(0, 40).toArray());
        lab.pass(20).answer(call).retryIn(call, 100, IntStream.range(2, 40).toArray());
        return lab.pass(50);
    }

    /** A consumer that is half a day behind, with a day of retention. */
    static TinyLab farBehind() {
        TinyLab lab = traffic(2, 6, 300, 4).application("slow", "worker Z").assign("slow", "worker Z", 0, 1);
        lab.read("slow", "worker Z", 0, 2, 0).checkpoint("slow", "worker Z", 0, 1);
        lab.pass(13 * 3_600_000L);
        more(lab, 4, 300, 5);
        return lab;
    }

    /** More records than there is room for. */
    static TinyLab crowd() {
        TinyLab lab = TinyLab.withShards(3).producer("load", 2_000);
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            String[] keys = new String[40];
            for (int k = 0; k < keys.length; k++) {
                keys[k] = random.nextInt(4) == 0 ? "u-24" : "v-" + random.nextInt(5_000);
            }
            lab.put("load", keys).pass(100);
        }
        return lab;
    }

    /** A wide stream whose lanes are thinner than a token. */
    static TinyLab thousandShards() {
        TinyLab lab = TinyLab.withShards(1_000).producer("load", 2_000).application("all", "worker A");
        lab.assign("all", "worker A", IntStream.range(0, 1_000).toArray());
        return more(lab, "load", 60, 40, 12);
    }

    private static TinyLab more(TinyLab lab, String producer, int batches, int size, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < batches; i++) {
            String[] keys = new String[size];
            for (int k = 0; k < size; k++) {
                keys[k] = "v-" + random.nextInt(5_000);
            }
            lab.put(producer, keys).pass(150);
        }
        return lab;
    }

    /** Many of everything: producers, applications, workers, and two streams. */
    static TinyLab crowded() {
        TinyLab lab = traffic(24, 20, 300, 6);
        for (int i = 0; i < 9; i++) {
            lab.producer("producer with a long name " + i, 10 * i);
            lab.application("application " + i, "worker 1", "worker 2", "worker 3");
            lab.assign("application " + i, "worker " + (1 + i % 3), i, i + 9);
        }
        return lab.stream(new StreamName("orders"), 3, Duration.ofDays(7));
    }

    /** More records on the network than can be told apart. */
    static TinyLab busyNetwork() {
        TinyLab lab = TinyLab.withShards(4).producer("load", 20_000).producer("web-1", 10);
        Random random = new Random(21);
        for (int i = 0; i < 20; i++) {
            String[] keys = new String[500];
            for (int k = 0; k < keys.length; k++) {
                keys[k] = random.nextInt(2) == 0 ? "u-24" : "v-" + random.nextInt(5_000);
            }
            lab.send("load", 60, keys);
            lab.pass(2);
        }
        return lab;
    }

    static Map<String, TinyLab> all() {
        Map<String, TinyLab> all = new TreeMap<>();
        all.put("first records", firstRecords());
        all.put("flash sale", flashSale());
        all.put("generations", generations());
        all.put("many waiting", manyWaiting());
        all.put("busy network", busyNetwork());
        all.put("far behind", farBehind());
        all.put("crowd", crowd());
        all.put("thousand shards", thousandShards());
        all.put("crowded", crowded());
        all.put("quiet", traffic(4, 20, 300, 3));
        all.put("sixty-four shards", traffic(64, 60, 60, 3));
        all.put("sixteen shards", traffic(16, 60, 60, 3));
        return all;
    }
}
