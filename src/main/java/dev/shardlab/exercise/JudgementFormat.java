package dev.shardlab.exercise;

import dev.shardlab.exercise.Judgement.Kind;
import dev.shardlab.exercise.Judgement.Part;
import dev.shardlab.scenario.form.Alone;
import dev.shardlab.scenario.form.Choice;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.ListType;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import java.util.List;
import java.util.Locale;

/** How a judgement goes from one Java machine to another: on one line. */
public final class JudgementFormat {

    private static final double MOST = 1e6;
    private static final int LONGEST = 100_000;

    private static final Shape<Part> PART = Shape.of("part", "A question or a goal.", s -> {
        Key<Part, Kind> kind = s.required(
                "kind",
                new Choice<>("kind", List.of(Kind.values()), one -> one.name().toLowerCase(Locale.ROOT)),
                "\"question\"",
                "What it is.",
                Part::kind);
        Key<Part, String> id = s.required("id", Texts.text(1, 64), "\"hottest\"", "Its id.", Part::id);
        Key<Part, Double> weight =
                s.required("weight", Numbers.decimal(0, MOST, "points"), "1", "What it counts.", Part::weight);
        Key<Part, Double> credit =
                s.required("credit", Numbers.decimal(0, 1, ""), "1", "Which part was earned.", Part::credit);
        Key<Part, String> reason = s.required("reason", Texts.text(0, LONGEST), "\"Right.\"", "Why.", Part::reason);
        return v -> new Part(v.get(kind), v.get(id), v.get(weight), v.get(credit), v.get(reason));
    });

    private static final Shape<Judgement> JUDGEMENT = Shape.of("judgement", "What a submission is worth.", s -> {
        Key<Judgement, String> student =
                s.optional("student", Texts.text(1, 100), "nobody said", "\"Ada\"", "Who made it.", Judgement::student);
        Key<Judgement, Integer> attempt =
                s.required("try", Numbers.whole(1, 1_000_000, ""), "1", "Which try it was.", Judgement::attempt);
        Key<Judgement, List<Part>> parts =
                s.required("parts", ListType.any(PART), "[]", "Part by part.", Judgement::parts);
        return v -> new Judgement(v.find(student), v.get(attempt), v.get(parts));
    });

    private JudgementFormat() {}

    public static String write(Judgement judgement) {
        return Alone.write(JUDGEMENT, judgement);
    }

    /** @throws IllegalArgumentException if this is none */
    public static Judgement read(String json) {
        return Alone.read("judgement", JUDGEMENT, json);
    }
}
