package dev.shardlab.wire.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Passes warnings and errors on, and does not listen to anything less. */
final class ServerLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1;

    /** Warns of what clients write in {@code Host}, which is told to them. */
    private static final String OF_CLIENTS = "org.eclipse.jetty.util.HostPort";

    ServerLogger(String name) {
        this.name = name;
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public boolean isInfoEnabled() {
        return false;
    }

    @Override
    public boolean isWarnEnabled() {
        return !OF_CLIENTS.equals(name);
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String message,
            Object @Nullable [] arguments,
            @Nullable Throwable cause) {
        ServerWarnings.all().hear(MessageFormatter.basicArrayFormat(message, arguments), cause);
    }
}
