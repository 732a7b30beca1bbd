package dev.shardlab.wire;

import org.eclipse.jetty.http.HttpFields;

/**
 * What one request holds beside its body: its head, as long as the server has it, which is until its answer was taken; what its body
 * becomes; and its answer. All of it is counted as its connection's.
 */
final class HeadHolding {

    /** What the server makes of a head beside its texts, roughly. */
    private static final int HEAD_OBJECTS_BYTES = 4 << 10;

    private final Memory memory;
    private final long headBytes;
    private final boolean hasRoom;
    private long becomesBytes;
    private long answerBytes;

    HeadHolding(HttpFields head, Memory memory) {
        this.memory = memory;
        this.headBytes = HEAD_OBJECTS_BYTES
                + head.stream()
                        .mapToLong(field -> field.getName().length()
                                + String.valueOf(field.getValue()).length())
                        .sum();
        this.hasRoom = memory.take(headBytes);
    }

    /** Whether there was memory for its head; if not, it can only be refused. */
    boolean hasRoom() {
        return hasRoom;
    }

    /** Counts what a body becomes when it is understood; false if there is no memory left for it. */
    boolean takeForBody(long bytes) {
        boolean isThere = memory.take(bytes);
        becomesBytes += isThere ? bytes : 0;
        return isThere;
    }

    /** The body and what became of it are needed no more. */
    void giveForBody() {
        memory.give(becomesBytes);
        becomesBytes = 0;
    }

    /** Counts an answer; false if there is no memory left for it. */
    boolean takeForAnswer(long bytes) {
        boolean isThere = memory.take(bytes);
        answerBytes += isThere ? bytes : 0;
        return isThere;
    }

    /** Nothing of the request is held any more; once. */
    void end() {
        memory.give((hasRoom ? headBytes : 0) + answerBytes);
    }
}
