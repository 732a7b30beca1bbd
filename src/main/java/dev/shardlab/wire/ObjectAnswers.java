package dev.shardlab.wire;

import dev.shardlab.sink.s3.OpenObject;
import dev.shardlab.wire.s3.S3Answer;
import dev.shardlab.wire.s3.S3Answer.Body;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingNestedCallback;

/** Writes answers about objects. An object goes out a slice at a time, each read from disk when the one before was taken. */
final class ObjectAnswers {

    private static final int SLICE_BYTES = 128 << 10;
    private static final String XML = "application/xml";
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private ObjectAnswers() {}

    /** How much of an answer is in memory at a time. */
    static long heldBytes(S3Answer answer) {
        return switch (answer.body()) {
            case Body.None() -> 0;
            case Body.Withheld(long _) -> 0;
            case Body.Xml(byte[] bytes) -> bytes.length;
            case Body.Some(OpenObject _, long _, long length) -> Math.min(length, SLICE_BYTES);
        };
    }

    /** One that nobody will take. */
    static void discard(S3Answer answer) {
        if (answer.body() instanceof Body.Some(OpenObject object, long _, long _)) {
            ObjectAnswers.close(object);
        }
    }

    private static void close(OpenObject object) {
        try {
            object.close();
        } catch (IOException _) {
            // It was only read.
        }
    }

    /** @param progress told whenever the client has taken some more */
    static void write(Response response, S3Answer answer, Runnable progress, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        switch (answer.body()) {
            case Body.None() -> response.write(true, NOTHING, callback);
            case Body.Withheld(long bytes) -> {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes);
                response.write(true, NOTHING, callback);
            }
            case Body.Xml(byte[] bytes) -> {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, XML);
                Slices.write(response, ByteBuffer.wrap(bytes), callback);
            }
            case Body.Some(OpenObject object, long first, long length) -> {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
                new Pouring(response, object, first, length, progress, callback).iterate();
            }
        }
    }

    private static final class Pouring extends IteratingNestedCallback {

        private final Response response;
        private final OpenObject object;
        private final Runnable progress;
        private final ByteBuffer slice;
        private long at;
        private long left;
        private boolean isOver;

        Pouring(Response response, OpenObject object, long first, long length, Runnable progress, Callback callback) {
            super(callback);
            this.response = response;
            this.object = object;
            this.progress = progress;
            this.slice = ByteBuffer.allocate((int) Math.min(length, SLICE_BYTES));
            this.at = first;
            this.left = length;
        }

        @Override
        protected Action process() throws IOException {
            if (isOver) {
                return Action.SUCCEEDED;
            }
            progress.run();
            slice.clear().limit((int) Math.min(left, slice.capacity()));
            while (slice.hasRemaining()) {
                int read = object.content().read(slice, at);
                if (read < 0) {
                    throw new IOException("The object has become shorter.");
                }
                at += read;
                left -= read;
            }
            isOver = left == 0;
            response.write(isOver, slice.flip(), this);
            return Action.SCHEDULED;
        }

        @Override
        protected void onCompleteSuccess() {
            ObjectAnswers.close(object);
            super.onCompleteSuccess();
        }

        @Override
        protected void onCompleteFailure(Throwable cause) {
            ObjectAnswers.close(object);
            super.onCompleteFailure(cause);
        }
    }
}
