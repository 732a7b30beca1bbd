package dev.shardlab.exercise;

import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.sim.setup.TimedAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a student hands in: answers and actions, and which experiment they are about. It holds no key and no mark that counts:
 * whoever judges it replays the actions with a scenario of their own.
 *
 * @param student who says to have made it; null: nobody said. No proof of anything
 * @param scenario what was played
 * @param attempt which try it was, from 1
 * @param seed what chance was drawn from in that try
 * @param begun when the window opened it last, on the clock on the wall
 * @param saved when it was saved, on the clock on the wall
 * @param answers in the order in which they were given
 * @param futures the tree of branches: those that are there, and those that answers were given on
 * @param goals the ids of those that the student's own window saw reached; read by nobody who judges
 */
public record Submission(
        @Nullable String student,
        Source scenario,
        int attempt,
        long seed,
        Instant begun,
        Instant saved,
        List<Answered> answers,
        List<Future> futures,
        List<String> goals) {

    public Submission {
        answers = List.copyOf(answers);
        futures = List.copyOf(futures);
        goals = List.copyOf(goals);
    }

    /** The same work, and more is known of the scenario's file. */
    public Submission from(Source source) {
        return new Submission(student, source, attempt, seed, begun, saved, answers, futures, goals);
    }

    /** The same work, and it is known which goals the student's own window saw reached. */
    public Submission reaching(List<String> reached) {
        return new Submission(student, scenario, attempt, seed, begun, saved, answers, futures, reached);
    }

    /**
     * Which scenario was played.
     *
     * @param experiment {@link Fingerprint#ofExperiment}: the same for the teacher's file and the student's copy of it
     * @param file SHA-256 of the file that was played, in hexadecimal; null: it was not known any more
     */
    public record Source(
            String title, String experiment, @Nullable String file) {}

    /**
     * An answer, and the future it was given in.
     *
     * @param question the prediction's id
     * @param branch by number
     * @param changes how many of the branch's actions had been taken by then: these belong to the question, later ones do not
     * @param at the virtual time that was shown, from the start
     */
    public record Answered(String question, int branch, int changes, Duration at, StudentAnswer answer) {}

    /**
     * A branch.
     *
     * @param number 0 for the experiment as planned
     * @param parent the branch it leaves; null for that of number 0
     * @param from where it leaves it, from the start
     * @param reached how far it was watched, from the start
     * @param kept whether it was still there when the work was saved; what was deleted counts for no goal
     * @param clientsFrom from when on clients asked on it, from the start; what they did is not part of a submission; null: none did
     * @param actions everything the student did on it, from the start of the experiment, in order
     */
    public record Future(
            int number,
            @Nullable Integer parent,
            String name,
            Duration from,
            Duration reached,
            boolean kept,
            @Nullable Duration clientsFrom,
            List<TimedAction> actions) {

        public Future {
            actions = List.copyOf(actions);
        }
    }
}
