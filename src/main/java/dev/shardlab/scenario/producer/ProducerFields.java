package dev.shardlab.scenario.producer;

import dev.shardlab.model.ProducerName;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Reference;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.sim.line.LineExpression;
import dev.shardlab.sim.line.TimeFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The single values of producers: names, and what lines are read by. */
public final class ProducerFields {

    public static final String PRODUCER = "producer";

    /** A producer that feeds queues alone. */
    public static final String QUEUE_PRODUCER = "queue producer";

    /** A producer that puts into delivery streams. */
    public static final String DELIVERY_PRODUCER = "delivery producer";

    /** Whether it feeds streams, queues or delivery streams. */
    public static final Reference<ProducerName> PRODUCER_REFERENCE =
            new Reference<>(PRODUCER, List.of(QUEUE_PRODUCER, DELIVERY_PRODUCER), ProducerName::new);

    public static final Type<ProducerName> PRODUCER_NAME = Texts.checked(
            "name",
            "1 to 64 characters",
            "a producer's name",
            "^[\\s\\S]{1,64}$",
            "Write it like \"web-1\".",
            ProducerName::new,
            ProducerName::value);

    /** The name of an input file as the command line gives it, before the {@code =}. */
    public static final Type<String> FILE_NAME = Texts.checked(
            "name",
            "1 to 64 of `a-z A-Z 0-9 _ -`",
            "the name of an input file",
            "^[a-zA-Z0-9_-]{1,64}$",
            "Write it like \"log\": the command line then gives the file as --file log=PATH.",
            ProducerFields::fileName,
            name -> name);

    public static final Type<LineExpression> EXPRESSION = Texts.checked(
            "regular expression",
            "at least one group `(...)`",
            "a regular expression with a group",
            "\\(",
            "Write it like \"^(\\\\S+)\": in JSON a backslash is doubled.",
            ProducerFields::expression,
            LineExpression::regex);

    public static final Type<String> TIMESTAMP_FORMAT = Texts.checked(
            "date pattern",
            "letters of Java's `DateTimeFormatter`, English names, `{fraction}`, `{millis}`; or `epoch-seconds`, `epoch-millis`,"
                    + " `epoch-micros`, `epoch-nanos`",
            "a date pattern",
            null,
            "Write it like \"yyyy-MM-dd HH:mm:ss\".",
            text -> Objects.requireNonNull(TimeFormat.of(text).pattern()),
            format -> format);

    private ProducerFields() {}

    /** The key by which an object refers to a producer; it may be left out when there is only one. */
    public static <T> Key<T, ProducerName> reference(Shape<T> shape, Function<T, @Nullable ProducerName> get) {
        return shape.derived(
                "producer", PRODUCER_REFERENCE, PRODUCER_REFERENCE.unlessOnly(), "\"web-1\"", "Which producer.", get);
    }

    private static String fileName(String text) {
        if (!text.matches("[a-zA-Z0-9_-]{1,64}")) {
            throw new IllegalArgumentException(
                    "The name of an input file has 1 to 64 of the characters a-z A-Z 0-9 _ -, but this is '" + text
                            + "'");
        }
        return text;
    }

    private static LineExpression expression(String text) {
        try {
            return new LineExpression(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "Expected a regular expression, but at its character " + (Math.max(e.getIndex(), 0) + 1) + ": "
                            + e.getDescription(),
                    e);
        }
    }
}
