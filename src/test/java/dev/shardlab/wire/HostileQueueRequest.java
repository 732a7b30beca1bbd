package dev.shardlab.wire;

import java.util.List;
import java.util.Random;

/** A request to the service of queues, made by chance, that is nearly one, in either protocol. */
record HostileQueueRequest(String headers, String body) {

    static final String SIGNED = RawClient.SIGNED.replace("/kinesis/", "/sqs/");
    static final String FORM = SIGNED + "Content-Type: application/x-www-form-urlencoded\r\n";

    private static final List<String> ACTIONS = List.of(
            "ChangeMessageVisibility",
            "ChangeMessageVisibilityBatch",
            "CreateQueue",
            "DeleteMessage",
            "DeleteMessageBatch",
            "DeleteQueue",
            "GetQueueAttributes",
            "GetQueueUrl",
            "ListDeadLetterSourceQueues",
            "ListQueueTags",
            "ListQueues",
            "PurgeQueue",
            "ReceiveMessage",
            "SendMessage",
            "SendMessageBatch",
            "SetQueueAttributes",
            "TagQueue",
            "UntagQueue",
            "StartMessageMoveTask",
            "");
    private static final List<String> MEMBERS = List.of(
            "QueueUrl",
            "QueueName",
            "MessageBody",
            "MessageAttributes",
            "MessageSystemAttributes",
            "DelaySeconds",
            "MessageGroupId",
            "MessageDeduplicationId",
            "Entries",
            "Id",
            "ReceiptHandle",
            "VisibilityTimeout",
            "MaxNumberOfMessages",
            "AttributeNames",
            "MessageAttributeNames",
            "Attributes",
            "Tags",
            "TagKeys",
            "MaxResults",
            "NextToken",
            "QueueNamePrefix",
            "DataType",
            "StringValue",
            "BinaryValue",
            "RedrivePolicy",
            "FifoQueue",
            "none",
            "");

    /** No queue of the first name is deleted by them: that one is asked for by whoever is honest. */
    private static final List<String> TEXTS = List.of(
            "/000000000000/other",
            "/000000000000/other.fifo",
            "/000000000000/nowhere",
            "other",
            "other.fifo",
            "",
            "All",
            "String",
            "Number",
            "Binary",
            "true",
            "5",
            "-1",
            "1e999999999",
            "aGVsbG8=",
            "=",
            "\\u0000",
            "\\ud800",
            "\\ud83d\\ude00",
            "%",
            "%00",
            "{}",
            "a.1.b.2",
            "x".repeat(300));

    static String json(String action) {
        return SIGNED + "Content-Type: application/x-amz-json-1.0\r\nX-Amz-Target: AmazonSQS." + action + "\r\n";
    }

    static HostileQueueRequest any(Random chance) {
        String action = pick(chance, ACTIONS);
        if (chance.nextInt(3) == 0) {
            return new HostileQueueRequest(FORM, form(chance, action));
        }
        StringBuilder body = new StringBuilder();
        map(chance, body, 0);
        return new HostileQueueRequest(json(action), changed(chance, body.toString()));
    }

    private static String pick(Random chance, List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static String form(Random chance, String action) {
        StringBuilder form = new StringBuilder("Action=" + action);
        for (int i = chance.nextInt(8); i > 0; i--) {
            form.append('&').append(pick(chance, MEMBERS));
            for (int j = chance.nextInt(4); j > 0; j--) {
                form.append('.').append(chance.nextBoolean() ? "" + chance.nextInt(4) : pick(chance, MEMBERS));
            }
            form.append(chance.nextInt(9) == 0 ? "" : "=").append(pick(chance, TEXTS));
        }
        return changed(chance, form.toString());
    }

    private static String changed(Random chance, String whole) {
        return switch (chance.nextInt(5)) {
            case 0 -> whole.substring(0, chance.nextInt(whole.length() + 1));
            case 1 -> {
                int at = chance.nextInt(whole.length());
                yield whole.substring(0, at) + (char) chance.nextInt(0x180) + whole.substring(at + 1);
            }
            default -> whole;
        };
    }

    private static void map(Random chance, StringBuilder out, int depth) {
        out.append('{');
        for (int i = chance.nextInt(6); i > 0; i--) {
            out.append('"').append(pick(chance, MEMBERS)).append("\":");
            value(chance, out, depth + 1);
            out.append(i > 1 ? "," : "");
        }
        out.append('}');
    }

    private static void value(Random chance, StringBuilder out, int depth) {
        switch (chance.nextInt(depth > 4 ? 6 : 10)) {
            case 0 -> out.append(chance.nextInt());
            case 1 -> out.append(chance.nextDouble() * 1e12);
            case 2 -> out.append(chance.nextBoolean() ? "null" : "true");
            case 3, 4, 5 ->
                out.append('"')
                        .append(pick(chance, TEXTS).replace("\"", "\\\""))
                        .append('"');
            case 6, 7 -> map(chance, out, depth);
            default -> {
                out.append('[');
                for (int i = chance.nextInt(4); i > 0; i--) {
                    value(chance, out, depth + 1);
                    out.append(i > 1 ? "," : "");
                }
                out.append(']');
            }
        }
    }
}
