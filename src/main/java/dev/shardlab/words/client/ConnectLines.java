package dev.shardlab.words.client;

import dev.shardlab.model.kinesis.StreamName;

/**
 * The few lines that point an unmodified client at an endpoint, put a record there and read it back; ready to be copied.
 *
 * @param address of the endpoint, as {@code http://127.0.0.1:4567}
 * @param tlsAddress the same over TLS; empty for none
 * @param region which the client is to sign for
 * @param stream which is put to
 * @param exists whether there is such a stream, so that nobody needs to make it
 * @param anyKeys whether credentials may be anything
 */
public record ConnectLines(
        String address, String tlsAddress, String region, StreamName stream, boolean exists, boolean anyKeys) {

    /** What the lines call the stream as long as there is none. */
    public static final StreamName FIRST = new StreamName("clicks");

    /** The lines for one kind of client; in its own language, some of which are remarks. */
    public String of(ClientKind kind) {
        return switch (kind) {
            case CLI -> fill(exists ? "" : ConnectTexts.CLI_STREAM, ConnectTexts.CLI);
            case PYTHON -> fill(exists ? "" : ConnectTexts.PYTHON_STREAM, ConnectTexts.PYTHON);
            case JAVA -> fill(exists ? "" : ConnectTexts.JAVA_STREAM, ConnectTexts.JAVA);
            case JAVASCRIPT -> fill(exists ? "" : ConnectTexts.JAVASCRIPT_STREAM, ConnectTexts.JAVASCRIPT);
            case KCL -> fill("", ConnectTexts.KCL);
            case KPL -> tlsAddress.isEmpty() ? ConnectTexts.KPL_WITHOUT_TLS : fill("", ConnectTexts.KPL);
        };
    }

    private String fill(String makeStream, String text) {
        return text.replace("{make}", makeStream)
                .replace("{endpoint}", address)
                .replace("{host}", tlsAddress.replaceFirst("^https://(.*):\\d+$", "$1"))
                .replace("{port}", tlsAddress.replaceFirst("^.*:", ""))
                .replace("{region}", region)
                .replace("{stream}", stream.value())
                .replace("{key}", anyKeys ? "test" : "YOUR_KEY")
                .replace("{secret}", anyKeys ? "test" : "YOUR_SECRET")
                .strip();
    }
}
