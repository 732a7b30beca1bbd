package dev.shardlab.exercise;

import dev.shardlab.exercise.Submission.Answered;
import dev.shardlab.exercise.Submission.Future;
import dev.shardlab.exercise.Submission.Source;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.scenario.ScenarioActions;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.ListType;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Quantities;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** How a submission is written: version 1. The same strict forms read it that read scenarios. */
final class SubmissionFormat {

    static final int VERSION = 1;

    private static final int MOST_BRANCHES = 1_000_000;

    private static final Type<Duration> MOMENT = Quantities.duration(Duration.ZERO, Duration.ofDays(3_650));

    private static final Type<Instant> WALL_TIME = Texts.checked(
            "date and time",
            "ISO 8601 in UTC",
            "a date and time",
            null,
            "Write it like \"2026-03-02T09:00:00Z\".",
            SubmissionFormat::instant,
            Instant::toString);

    private static final Type<String> SHA_256 = Texts.checked(
            "SHA-256",
            "64 hexadecimal digits",
            "a SHA-256",
            "^[0-9a-f]{64}$",
            "It is 64 hexadecimal digits.",
            SubmissionFormat::hash,
            hash -> hash);

    private static final Shape<Source> SOURCE = Shape.of("scenario", "Which scenario was played.", s -> {
        Key<Source, String> title =
                s.required("title", Texts.text(1, 100), "\"Hot shards\"", "Its title.", Source::title);
        Key<Source, String> experiment = s.required(
                "experiment",
                SHA_256,
                "\"\"",
                "SHA-256 of the experiment: the same for the teacher's file and the student's copy.",
                Source::experiment);
        Key<Source, String> file =
                s.optional("file", SHA_256, "not known", "\"\"", "SHA-256 of the file that was played.", Source::file);
        return v -> new Source(v.get(title), v.get(experiment), v.find(file));
    });

    private static final Shape<Answered> ANSWERED = Shape.of("answer given", "An answer and its future.", s -> {
        Key<Answered, String> question =
                s.required("question", Texts.text(1, 64), "\"hottest\"", "The question's id.", Answered::question);
        Key<Answered, Integer> branch =
                s.required("branch", Numbers.whole(0, MOST_BRANCHES, ""), "0", "On which branch.", Answered::branch);
        Key<Answered, Integer> changes = s.required(
                "changes",
                Numbers.whole(0, Integer.MAX_VALUE, "actions"),
                "0",
                "How many of the branch's actions had been taken by then.",
                Answered::changes);
        Key<Answered, Duration> at =
                s.required("at", MOMENT, "\"10s\"", "The virtual time that was shown.", Answered::at);
        Key<Answered, StudentAnswer> answer =
                s.required("answer", AnswerFormat.ANSWER, "{\"shard\": 2}", "The answer.", Answered::answer);
        return v -> new Answered(v.get(question), v.get(branch), v.get(changes), v.get(at), v.get(answer));
    });

    private static final Shape<Future> FUTURE = Shape.of("branch", "A branch and all that was done on it.", s -> {
        Key<Future, Integer> number = s.required(
                "branch", Numbers.whole(0, MOST_BRANCHES, ""), "0", "Its number; 0 is the plan.", Future::number);
        Key<Future, Integer> parent = s.optional(
                "parent", Numbers.whole(0, MOST_BRANCHES, ""), "none", "0", "The branch it leaves.", Future::parent);
        Key<Future, String> name =
                s.required("name", Texts.text(0, 1_000), "\"As planned\"", "Its name.", Future::name);
        Key<Future, Duration> from =
                s.withDefault("from", MOMENT, Duration.ZERO, "\"20s\"", "Where it leaves its parent.", Future::from);
        Key<Future, Duration> reached =
                s.withDefault("reached", MOMENT, Duration.ZERO, "\"64s\"", "How far it was watched.", Future::reached);
        Key<Future, Boolean> kept = s.withDefault(
                "kept", Texts.yesNo(), true, "false", "Whether it was still there at the end.", Future::kept);
        Key<Future, Duration> clients = s.optional(
                "clientsFrom", MOMENT, "none did", "\"30s\"", "From when on clients asked on it.", Future::clientsFrom);
        Key<Future, List<TimedAction>> actions = s.withDefault(
                "actions",
                ListType.any(ScenarioActions.ACTION),
                List.of(),
                "[{\"at\": \"30s\", \"split\": {\"stream\": \"clicks\", \"shard\": 2}}]",
                "Everything the student did on it, from the start of the experiment.",
                Future::actions);
        return v -> new Future(
                v.get(number),
                v.find(parent),
                v.get(name),
                v.get(from),
                v.get(reached),
                v.get(kept),
                v.find(clients),
                v.get(actions));
    });

    /**
     * A submission and the sum over it.
     *
     * @param checksum as it stands in the file
     */
    record Summed(Submission submission, String checksum) {}

    static final Shape<Summed> SUBMISSION = Shape.of("submission", "What a student hands in.", s -> {
        s.required(
                "shardlabSubmission",
                Numbers.whole(VERSION, VERSION, ""),
                "1",
                "The version of this format. By this key a file is known as a submission.",
                _ -> VERSION);
        Key<Summed, String> student = s.optional(
                "student",
                Texts.text(1, 100),
                "nobody said",
                "\"Ada Lovelace\"",
                "Who says to have made it.",
                summed -> summed.submission().student());
        Key<Summed, Source> scenario = s.required("scenario", SOURCE, "{}", SOURCE.doc(), summed -> summed.submission()
                .scenario());
        Key<Summed, Integer> attempt = s.withDefault(
                "try", Numbers.whole(1, 1_000_000, ""), 1, "2", "Which try it was.", summed -> summed.submission()
                        .attempt());
        Key<Summed, Long> seed =
                s.required("seed", Numbers.seed(), "42", "What chance was drawn from.", summed -> summed.submission()
                        .seed());
        Key<Summed, Instant> begun = s.required(
                "begun",
                WALL_TIME,
                "\"2026-03-02T09:00:00Z\"",
                "When the window opened it last.",
                summed -> summed.submission().begun());
        Key<Summed, Instant> saved = s.required(
                "saved", WALL_TIME, "\"2026-03-02T09:30:00Z\"", "When it was saved.", summed -> summed.submission()
                        .saved());
        Key<Summed, List<Answered>> answers = s.withDefault(
                "answers",
                ListType.any(ANSWERED),
                List.of(),
                "[]",
                "The answers, in the order in which they were given.",
                summed -> summed.submission().answers());
        Key<Summed, List<Future>> futures = s.required(
                "branches", ListType.some(FUTURE), "[]", "The tree of branches.", summed -> summed.submission()
                        .futures());
        Key<Summed, List<String>> goals = s.withDefault(
                "goals",
                ListType.any(Texts.text(1, 64)),
                List.of(),
                "[]",
                "The ids of the goals that the student's own window saw reached.",
                summed -> summed.submission().goals());
        Key<Summed, String> checksum = s.required(
                "checksum",
                SHA_256,
                "\"\"",
                "SHA-256 of the submission on one line without this key.",
                Summed::checksum);
        return v -> new Summed(
                new Submission(
                        v.find(student),
                        v.get(scenario),
                        v.get(attempt),
                        v.get(seed),
                        v.get(begun),
                        v.get(saved),
                        v.get(answers),
                        v.get(futures),
                        v.get(goals)),
                v.get(checksum));
    });

    private SubmissionFormat() {}

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Expected a date and time in UTC", e);
        }
    }

    private static String hash(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Expected a SHA-256 in hexadecimal");
        }
        return text;
    }
}
