package dev.shardlab.timeline;

import dev.shardlab.event.Event;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 over the {@link EventEncoding} of events in order: two runs are the same exactly if their digests are. */
public final class EventDigest {

    private final MessageDigest sha256;
    private final EventEncoding encoding;

    public EventDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform is required to provide SHA-256", e);
        }
        encoding = new EventEncoding(sha256::update);
    }

    public void add(Event event) {
        encoding.write(event);
    }

    /** The digest of all events added so far, 64 hexadecimal digits; more may be added after it. */
    public String hex() {
        encoding.flush();
        try {
            return HexFormat.of().formatHex(((MessageDigest) sha256.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("the platform's SHA-256 can be cloned", e);
        }
    }
}
