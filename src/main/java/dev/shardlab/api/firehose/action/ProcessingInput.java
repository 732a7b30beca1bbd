package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.optional;
import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.Excerpt;
import dev.shardlab.api.shape.Flag;
import dev.shardlab.api.shape.Items;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Spelling;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Text;
import dev.shardlab.api.shape.Values;
import java.util.List;

/**
 * What is done to records before they are delivered, as a request says it: processors, each with its parameters. A line feed is written
 * as the two characters {@code \n}, since a value that is white space alone is none.
 */
final class ProcessingInput {

    static final String APPEND_DELIMITER = "AppendDelimiterToRecord";
    static final String DELIMITER = "Delimiter";
    static final String LINE_FEED = "\\n";

    private static final int MANY = 16;

    private static final Member<String> PARAMETER_NAME = required(
            "ParameterName",
            Text.oneOf(
                    "LambdaArn",
                    "NumberOfRetries",
                    "MetadataExtractionQuery",
                    "JsonParsingEngine",
                    "RoleArn",
                    "BufferSizeInMBs",
                    "BufferIntervalInSeconds",
                    "SubRecordType",
                    DELIMITER,
                    "CompressionFormat",
                    "DataMessageExtraction"));
    private static final Member<String> PARAMETER_VALUE =
            required("ParameterValue", Text.of(1, 5_120, Spelling.of("^(?!\\s*$).+")));
    private static final Member<String> TYPE = required(
            "Type",
            Text.oneOf(
                    "RecordDeAggregation",
                    "Decompression",
                    "CloudWatchLogProcessing",
                    "Lambda",
                    "MetadataExtraction",
                    APPEND_DELIMITER));
    private static final Member<List<Values>> PARAMETERS =
            optional("Parameters", new Items(Structure.of(PARAMETER_NAME, PARAMETER_VALUE), MANY));
    private static final Member<Boolean> ENABLED = optional("Enabled", new Flag());
    private static final Member<List<Values>> PROCESSORS =
            optional("Processors", new Items(Structure.of(TYPE, PARAMETERS), MANY));

    /** ProcessingConfiguration. */
    static final Structure CONFIGURATION = Structure.of(ENABLED, PROCESSORS);

    private ProcessingInput() {}

    /**
     * Whether a line feed follows each record.
     *
     * @throws UnfitRequest if anything else is asked for
     */
    static boolean delimited(Values given) {
        List<Values> processors = given.getOr(PROCESSORS, List.of());
        for (Values processor : processors) {
            if (!processor.get(TYPE).equals(APPEND_DELIMITER)) {
                throw Unserved.refusal("The processor " + processor.get(TYPE));
            }
            processor.getOr(PARAMETERS, List.of()).forEach(ProcessingInput::requireLineFeed);
        }
        return !processors.isEmpty() && given.getOr(ENABLED, false);
    }

    private static void requireLineFeed(Values parameter) {
        if (!parameter.get(PARAMETER_NAME).equals(DELIMITER)) {
            throw UnfitRequest.invalid(
                    "The processor %s has no parameter %s".formatted(APPEND_DELIMITER, parameter.get(PARAMETER_NAME)));
        }
        if (!parameter.get(PARAMETER_VALUE).equals(LINE_FEED)) {
            throw Unserved.refusal("The Delimiter " + Excerpt.of(parameter.get(PARAMETER_VALUE)));
        }
    }
}
