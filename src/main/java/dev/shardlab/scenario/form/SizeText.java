package dev.shardlab.scenario.form;

import dev.shardlab.scenario.json.Node;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes as people write them: {@code 100B}, {@code 1KB}, {@code 1.5MB}. KB is 1,024 bytes and MB 1,048,576, as the service
 * counts: its record limit of "1 MB" is 1,048,576 bytes.
 */
public final class SizeText {

    static final String PATTERN = "^\\d+(\\.\\d+)?(B|KB|MB)$";
    static final String HINT = "Write it like \"100B\", \"1KB\" (1,024 bytes) or \"1MB\" (1,048,576 bytes).";

    private static final Pattern SIZE = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,18})?)(B|KB|MB)");
    private static final int KB = 1_024;
    private static final int MB = KB * KB;

    private SizeText() {}

    /** @throws IllegalArgumentException if the text is no size below 2 GB; its message is a sentence without a full stop */
    public static int parse(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException("Expected a size, but found the text " + Node.quoted(text));
        }
        try {
            return new BigDecimal(size.group(1))
                    .multiply(BigDecimal.valueOf(unit(size.group(2))))
                    .intValueExact();
        } catch (ArithmeticException _) {
            throw new IllegalArgumentException(
                    "Expected a size in whole bytes, below 2048MB, but found the text " + Node.quoted(text));
        }
    }

    private static int unit(String symbol) {
        return switch (symbol) {
            case "MB" -> MB;
            case "KB" -> KB;
            default -> 1;
        };
    }

    /** The shortest exact spelling; {@link #parse} reads it back. */
    public static String write(int bytes) {
        if (bytes == 0 || bytes % KB != 0) {
            return bytes + "B";
        }
        return bytes % MB == 0 ? bytes / MB + "MB" : bytes / KB + "KB";
    }
}
