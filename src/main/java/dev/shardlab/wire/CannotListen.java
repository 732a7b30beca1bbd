package dev.shardlab.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The endpoint cannot be opened; the message is a sentence for whoever asked for it. */
public final class CannotListen extends IOException {

    private static final long serialVersionUID = 1;

    CannotListen(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
