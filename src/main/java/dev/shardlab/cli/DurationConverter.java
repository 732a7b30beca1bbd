package dev.shardlab.cli;

import dev.shardlab.scenario.form.DurationText;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations on the command line are written as in scenario files; blanks may stand between, as in {@code 3 d 10 h}. */
final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        try {
            return DurationText.parse(text.replace(" ", ""));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage() + ". " + DurationText.HINT);
        }
    }
}
