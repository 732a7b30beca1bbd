package dev.shardlab.draw;

import dev.shardlab.model.HashKey;
import java.util.Random;

/** Moments that the tests look at: small laboratories, each stopped where something can be seen. */
final class Moments {

    private static final int KEYS = 14;

    private Moments() {}

    /** A shop whose key u-24 is hot: shard 2 refuses, is split unevenly, and is being read by two groups. */
    static TinyLab flashSale() {
        TinyLab lab = traffic(4, 90, 200, 1);
        lab.group("audit", "worker C").assign("audit", "worker C", 0, 1, 2, 3);
        lab.group("cart", "worker A", "worker B")
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
}
