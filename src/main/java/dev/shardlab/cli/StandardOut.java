package dev.shardlab.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;

/** Where the shell sends what a verb says. It knows why something could not be written, which no other {@link PrintStream} does. */
public final class StandardOut extends PrintStream {

    private final Heard heard;

    private StandardOut(Heard heard, Charset charset) {
        super(heard, false, charset);
        this.heard = heard;
    }

    StandardOut(OutputStream to, Charset charset) {
        this(new Heard(to), charset);
    }

    /** That of the process. */
    public static StandardOut ofProcess() {
        return new StandardOut(new FileOutputStream(FileDescriptor.out), System.out.charset());
    }

    /** Whether whoever read it has gone, as {@code head} does when it has had enough. */
    boolean isLeft() {
        return heard.left;
    }

    /** Only the words of the failure tell a reader that has gone from a disk that is full: on every system it is a pipe then. */
    private static final class Heard extends FilterOutputStream {

        private volatile boolean left;

        Heard(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                left = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
                throw e;
            }
        }
    }
}
