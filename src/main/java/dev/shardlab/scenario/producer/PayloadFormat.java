package dev.shardlab.scenario.producer;

import dev.shardlab.model.kinesis.StreamLimits;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.Mapped;
import dev.shardlab.scenario.form.OneOf;
import dev.shardlab.scenario.form.Quantities;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.sim.setup.Payload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a made-up payload is written. */
final class PayloadFormat {

    static final Payload USUAL = new Payload.Random(100, 100);

    private static final Type<Integer> SIZE = Quantities.size(0, StreamLimits.MAX_RECORD_BYTES);

    private static final Type<Payload.Random> ONE_SIZE =
            Mapped.of("size", SIZE, bytes -> new Payload.Random(bytes, bytes), Payload.Random::minBytes);

    private static final Shape<Payload.Random> SIZES =
            Shape.of("sizes", "Bytes by chance, as many as drawn evenly between two sizes.", s -> {
                Key<Payload.Random, Integer> from =
                        s.required("from", SIZE, "\"100B\"", "The smallest.", Payload.Random::minBytes);
                Key<Payload.Random, Integer> to =
                        s.required("to", SIZE, "\"2KB\"", "The largest.", Payload.Random::maxBytes);
                s.check(List.of(from, to), v -> {
                    if (v.get(from) > v.get(to)) {
                        v.report(to, "The largest size is below the smallest.", "Swap the two.");
                    }
                });
                return v -> new Payload.Random(v.get(from), v.get(to));
            });

    private static final Shape<Payload.Template> TEMPLATE =
            Shape.of("template", "A text, different in each record.", s -> {
                Key<Payload.Template, String> text = s.required(
                        "template",
                        Texts.text(0, 10_000),
                        "\"{\\\"user\\\":\\\"{key}\\\",\\\"n\\\":{n}}\"",
                        "The text, in UTF-8. `{key}` is replaced by the partition key, `{n}` by the record's number at its producer,"
                                + " `{time}` by the virtual time.",
                        Payload.Template::text);
                return v -> new Payload.Template(v.get(text));
            });

    static final OneOf<Payload> PAYLOAD = new OneOf<Payload>(
                    "payload",
                    "a payload: a size, {\"from\", \"to\"} or {\"template\"}",
                    "What a made-up record carries. A size means so many bytes by chance.")
            .or(PayloadFormat::ofOneSize, ONE_SIZE)
            .or(Payload.Random.class, SIZES)
            .or(Payload.Template.class, TEMPLATE);

    private PayloadFormat() {}

    private static Payload.@Nullable Random ofOneSize(Payload payload) {
        return payload instanceof Payload.Random random && random.minBytes() == random.maxBytes() ? random : null;
    }
}
