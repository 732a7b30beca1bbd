package dev.shardlab.proof;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;

/** All claims, and how an experiment stands to them. */
public final class Proofs {

    private static final List<Property> CLAIMS = List.of(
            new Again(),
            new InPieces(),
            new Copied(),
            new WrittenAndRead(),
            new Sought(),
            new Forgotten(),
            new BranchedWithoutChange(),
            new Changed());

    private Proofs() {}

    /** How a claim came out; {@code refutation} is empty if it holds, else it says what is not so. */
    public record Result(String claim, String refutation) {

        public boolean holds() {
            return refutation.isEmpty();
        }
    }

    /** One for each claim, in the same order for every experiment. */
    public static List<Result> of(Experiment experiment) {
        return CLAIMS.stream().map(claim -> result(claim, experiment)).toList();
    }

    /** Whoever claims that something comes out the same claims that it comes out at all. */
    private static Result result(Property claim, Experiment experiment) {
        try {
            return new Result(claim.words(), claim.refutedBy(experiment).orElse(""));
        } catch (RuntimeException e) {
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            return new Result(claim.words(), "it broke off with " + cause + where(cause));
        }
    }

    /** What is thrown to say no, and not because of a fault, has no trace. */
    private static String where(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .findFirst()
                .map(place -> " at " + place)
                .orElse("");
    }
}
