package dev.shardlab.cli;

import dev.shardlab.words.page.ForeignText;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * What a verb says, on its way to a terminal or wherever the shell sends it: text is printed as text, and nothing in it steers the
 * terminal. What the program itself means as steering, a line that is drawn anew, it writes as bytes.
 */
final class TerminalStream extends PrintStream {

    private final PrintStream to;

    TerminalStream(PrintStream to) {
        super(to, true, to.charset());
        this.to = to;
    }

    /** Whether whoever read it has gone: then nothing was lost that anybody wanted. */
    boolean isLeft() {
        return checkError() && to instanceof StandardOut out && out.isLeft();
    }

    @Override
    public void print(@Nullable String text) {
        super.print(ForeignText.visible(String.valueOf(text)));
    }

    /** Bytes as they are. */
    void steer(String text) {
        writeBytes(text.getBytes(charset()));
        flush();
    }
}
