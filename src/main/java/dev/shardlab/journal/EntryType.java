package dev.shardlab.journal;

/**
 * What an entry of a journal says.
 *
 * <p>Codes are never given twice. An entry of a type that is not among these is skipped, left where it is, and said: it may only
 * ever be a remark. Whatever changes what happened raises {@link FileHead#VERSION}, which an older program refuses.
 */
enum EntryType {
    /** What the session runs; the first entry and only there. */
    ORIGIN(1),
    TOOK(2),
    FORKED(3),
    RENAMED(4),
    DELETED(5),
    SHOWN(6),
    /** The session was closed by its user. Where entries follow, somebody went on with it. */
    CLOSED(7),
    WENT_LIVE(8),
    LIVE_ENDED(9),
    /** What a client asked, byte for byte; only in the file of calls. */
    CALL(10),
    /** A client asked what could not be understood; only in the file of calls, and only how it was refused. */
    REFUSED_CALL(11),
    /** What a student answered: a remark, for nothing follows from it. */
    ANSWERED(12),
    /** The code of the user who began the session, over the payload of the origin; directly behind that. */
    SEAL(13),
    /** A client's put of which something was refused: of that only lengths; only in the file of calls. */
    PUT_OUTLINE(14),
    /** The same of messages for a queue. */
    SEND_OUTLINE(15),
    /** The same of records for a delivery stream. */
    DELIVERY_OUTLINE(16);

    private final byte code;

    EntryType(int code) {
        this.code = (byte) code;
    }

    static boolean isCall(byte code) {
        return code == CALL.code || code == REFUSED_CALL.code || isOutline(code);
    }

    private static boolean isOutline(byte code) {
        return code == PUT_OUTLINE.code || code == SEND_OUTLINE.code || code == DELIVERY_OUTLINE.code;
    }

    byte code() {
        return code;
    }
}
