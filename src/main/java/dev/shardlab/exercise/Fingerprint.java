package dev.shardlab.exercise;

import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in hexadecimal: by it files and experiments are known again. */
public final class Fingerprint {

    /** Every try has a seed of its own, and is the same exercise. */
    private static final long ANY_SEED = 0;

    private Fingerprint() {}

    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What makes an experiment the same, however its file is set and whatever the lesson says about it: everything that decides its
     * events but the seed. So a mended explanation, another goal or the student's copy is still the same experiment.
     */
    public static String ofExperiment(Scenario scenario) {
        return of(ScenarioWriter.write(scenario.experiment().withSeed(ANY_SEED)));
    }
}
