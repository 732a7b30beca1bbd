package dev.shardlab.draw;

import dev.shardlab.draw.paper.Picture;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.kinesis.KinesisAction;
import dev.shardlab.model.kinesis.StreamName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Moments with clients on the wire. */
public final class ClientMoments {

    static final String BOTO = "Boto3 1.43.1";
    static final String JAVA = "aws-sdk-java 2.51.3";
    static final String CLI = "aws-cli 2.31.4";

    private ClientMoments() {}

    /** One record was put by hand a quarter of a second ago; two others lie in their lanes, and one of them was read. */
    static TinyLab firstPut() {
        TinyClients clients = new TinyClients(TinyLab.withShards(2));
        clients.call(CLI, KinesisAction.CREATE_STREAM).pass(2_000);
        clients.put(BOTO, "u-1").pass(9_000).put(BOTO, "u-24").pass(6_000);
        clients.readAll(JAVA, 1).pass(1_500);
        clients.put(BOTO, "u-2").pass(150);
        clients.readAll(JAVA, 0).pass(100);
        return clients.lab();
    }

    /** A put is refused by its shard, a call by the service. */
    static TinyLab refusals() {
        TinyClients clients = new TinyClients(TinyLab.withShards(4));
        clients.put(BOTO, "u-1", "u-2", "u-3").pass(700);
        clients.refused(CLI, "SplitShard", ErrorCode.LIMIT_EXCEEDED, "Rate exceeded for stream clicks.")
                .pass(2_100);
        clients.put(JAVA, "u-24", "u-5").pass(300);
        int hot = clients.lab().shardOf("u-24");
        clients.throttled(BOTO, hot, "u-24", "u-24", "u-24").pass(120);
        clients.refused(
                "aws-sdk-js 3.901.0",
                "GetRecords",
                ErrorCode.EXPIRED_ITERATOR,
                "Iterator expired. The iterator was...");
        return clients.pass(60).lab();
    }

    /** A client puts ten thousand records in a second, another one reads them. */
    static TinyLab busyClient() {
        TinyClients clients = new TinyClients(TinyLab.withShards(16));
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            String[] keys = new String[500];
            for (int k = 0; k < keys.length; k++) {
                keys[k] = random.nextInt(3) == 0 ? "u-24" : "v-" + random.nextInt(5_000);
            }
            clients.put(JAVA, keys).pass(50);
        }
        for (int shard = 0; shard < 16; shard++) {
            long next = clients.lab().shard(shard).next();
            clients.read(BOTO, shard, 0, next * 3 / 4);
        }
        return clients.pass(30).lab();
    }

    /** Twenty clients, half of them readers. */
    static TinyLab twentyClients() {
        TinyClients clients = new TinyClients(TinyLab.withShards(4));
        List<String> names = TinyClients.names(20);
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 20; i += 2) {
                clients.put(names.get(i), "u-" + i, "u-" + (i + round)).pass(70);
            }
        }
        for (int i = 1; i < 20; i += 2) {
            int shard = i % 4;
            clients.read(
                    names.get(i),
                    shard,
                    0,
                    Math.max(0, clients.lab().shard(shard).next() - i));
        }
        clients.refused(names.get(3), "GetShardIterator", ErrorCode.RESOURCE_NOT_FOUND, "Shard 9 does not exist.");
        clients.refused(names.get(4), "PutRecords", ErrorCode.VALIDATION, "1 validation error detected: ...");
        return clients.pass(50).lab();
    }

    /** Two consumers with pipes of their own beside a client that polls; the third consumer has nobody who listens. */
    static TinyLab fanOut() {
        TinyClients clients = new TinyClients(TinyLab.withShards(3));
        clients.consumer("audit").consumer("fraud").consumer("search");
        for (int shard = 0; shard < 3; shard++) {
            clients.subscribe("aws-sdk-java 2.51.3", "audit", shard, 0);
        }
        clients.subscribe("KCL 3.5.1", "fraud", 0, 0).subscribe("KCL 3.5.1", "fraud", 1, 0);
        for (int i = 0; i < 60; i++) {
            clients.put(BOTO, "u-" + i % 14).pass(150);
            for (int shard = 0; shard < 3; shard++) {
                clients.push("audit", shard);
                if (shard < 2 && i % 4 == 0) {
                    clients.push("fraud", shard);
                }
            }
            clients.pass(50);
        }
        clients.read(CLI, 2, 0, 9);
        return clients.pass(60).lab();
    }

    /** A producer of the experiment and a client put to the same shards. */
    static TinyLab mixed() {
        TinyLab lab =
                Moments.traffic(2, 30, 100, 9).application("cart", "worker A").assign("cart", "worker A", 0, 1);
        TinyClients clients = new TinyClients(lab);
        for (int i = 0; i < 8; i++) {
            clients.put(BOTO, "u-" + i).pass(20);
            lab.put("web-1", "u-" + (20 + i)).pass(20);
        }
        lab.send("web-2", 50, "u-1", "u-2");
        return clients.pass(25).lab();
    }

    /** One of {@link #all} as it looks. */
    public static Picture picture(String name, double width, double height) {
        return (name.equals("empty") ? empty() : all().get(name)).picture(width, height);
    }

    /** No stream at all; a client has asked for one that is not there. */
    static TinyLab empty() {
        return new TinyClients(new TinyLab())
                .refused(
                        BOTO,
                        "PutRecord",
                        ErrorCode.RESOURCE_NOT_FOUND,
                        "Stream orders under account 000000000000 not found.")
                .pass(700)
                .lab();
    }

    /** More streams than there is room for. */
    static TinyLab manyStreams() {
        TinyLab lab = firstPut();
        for (int i = 1; i <= 11; i++) {
            lab.stream(new StreamName("orders-" + i), 2, Duration.ofHours(24));
        }
        return lab;
    }

    static Map<String, TinyLab> all() {
        Map<String, TinyLab> all = new TreeMap<>();
        all.put("first put", firstPut());
        all.put("refusals", refusals());
        all.put("busy client", busyClient());
        all.put("twenty clients", twentyClients());
        all.put("fan-out", fanOut());
        all.put("mixed", mixed());
        return all;
    }
}
