package dev.shardlab.api.firehose.action;

import static dev.shardlab.api.shape.Member.optional;
import static dev.shardlab.api.shape.Member.required;

import dev.shardlab.api.body.Excerpt;
import dev.shardlab.api.shape.Flag;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.Spelling;
import dev.shardlab.api.shape.Structure;
import dev.shardlab.api.shape.Text;
import dev.shardlab.api.shape.Values;
import dev.shardlab.api.shape.Whole;
import dev.shardlab.model.firehose.BufferingHints;
import dev.shardlab.model.firehose.Compression;
import dev.shardlab.model.firehose.DestinationChange;
import dev.shardlab.model.firehose.FirehoseLimits;
import dev.shardlab.model.firehose.ObjectEncryption;
import dev.shardlab.model.firehose.ObjectPrefix;
import dev.shardlab.model.firehose.S3Destination;
import dev.shardlab.model.s3.BucketName;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A destination in S3 as a request says it: the plain one and the extended one, to be made and to be changed. Members are found by their
 * names, so one reading serves all four.
 */
final class S3Input {

    private static final Text PREFIX_TEXT = Text.of(0, 1_024, Spelling.of(".*"));
    private static final Text BUCKET_TEXT = Text.of(1, 2_048, Spelling.of("arn:.*:s3:::[\\w\\.\\-]{1,255}"));
    private static final Text KEY_TEXT =
            Text.of(1, 512, Spelling.of("arn:.*:kms:[a-zA-Z0-9\\-]+:\\d{12}:(key|alias)/[a-zA-Z_0-9+=,.@\\-_/]+"));

    private static final Member<Integer> SIZE =
            optional("SizeInMBs", new Whole(FirehoseLimits.MIN_SIZE_MIB, FirehoseLimits.MAX_SIZE_MIB));
    private static final Member<Integer> INTERVAL =
            optional("IntervalInSeconds", new Whole(0, FirehoseLimits.MAX_INTERVAL_SECONDS));

    private static final Member<String> KMS_KEY = required("AWSKMSKeyARN", KEY_TEXT);
    private static final Member<Values> KMS = optional("KMSEncryptionConfig", Structure.of(KMS_KEY));
    private static final Member<String> NO_ENCRYPTION = optional("NoEncryptionConfig", Text.oneOf("NoEncryption"));
    private static final Structure ENCRYPTION_STRUCTURE = Structure.of(NO_ENCRYPTION, KMS);
    private static final Structure LOGGING_STRUCTURE = Structure.of(
            optional("Enabled", new Flag()),
            optional("LogGroupName", Text.of(0, 512, Spelling.of("[\\.\\-_/#A-Za-z0-9]*"))),
            optional("LogStreamName", Text.of(0, 512, Spelling.of("[^:*]*"))));

    private static final Member<String> ROLE = required("RoleARN", FirehoseInputs.ROLE_TEXT);
    private static final Member<String> BUCKET = required("BucketARN", BUCKET_TEXT);
    private static final Member<String> PREFIX = optional("Prefix", PREFIX_TEXT);
    private static final Member<String> ERROR_PREFIX = optional("ErrorOutputPrefix", PREFIX_TEXT);
    private static final Member<Values> HINTS = optional("BufferingHints", Structure.of(SIZE, INTERVAL));
    private static final Member<String> COMPRESSION = optional(
            "CompressionFormat",
            Text.oneOf(Arrays.stream(Compression.values())
                    .map(Compression::wireName)
                    .toArray(String[]::new)));
    private static final Member<Values> ENCRYPTION = optional("EncryptionConfiguration", ENCRYPTION_STRUCTURE);
    private static final Member<Values> LOGGING = optional("CloudWatchLoggingOptions", LOGGING_STRUCTURE);

    private static final Member<Values> PROCESSING = optional("ProcessingConfiguration", ProcessingInput.CONFIGURATION);
    private static final Member<String> BACKUP_MODE = optional("S3BackupMode", Text.oneOf("Disabled", "Enabled"));
    private static final Member<Boolean> CONVERSION = Unserved.member("DataFormatConversionConfiguration");
    private static final Member<Boolean> PARTITIONING = Unserved.member("DynamicPartitioningConfiguration");
    private static final Member<String> EXTENSION =
            optional("FileExtension", Text.of(0, 128, Spelling.of("^$|\\.[0-9a-z!\\-_.*'()]+")));
    private static final Member<String> ZONE =
            optional("CustomTimeZone", Text.of(0, 50, Spelling.of("^$|[a-zA-Z/_]+")));

    /** S3DestinationConfiguration. */
    static final Structure CONFIGURATION =
            Structure.of(ROLE, BUCKET, PREFIX, ERROR_PREFIX, HINTS, COMPRESSION, ENCRYPTION, LOGGING);

    /** ExtendedS3DestinationConfiguration. */
    static final Structure EXTENDED_CONFIGURATION = Structure.of(
            ROLE,
            BUCKET,
            PREFIX,
            ERROR_PREFIX,
            HINTS,
            COMPRESSION,
            ENCRYPTION,
            LOGGING,
            PROCESSING,
            BACKUP_MODE,
            Unserved.member("S3BackupConfiguration"),
            CONVERSION,
            PARTITIONING,
            EXTENSION,
            ZONE);

    /** S3DestinationUpdate. */
    static final Structure UPDATE = allOptional(CONFIGURATION);

    /** ExtendedS3DestinationUpdate. */
    static final Structure EXTENDED_UPDATE = allOptional(EXTENDED_CONFIGURATION);

    private S3Input() {}

    private static Structure allOptional(Structure structure) {
        return new Structure(
                structure.members().stream().<Member<?>>map(S3Input::optionally).toList());
    }

    private static <T> Member<T> optionally(Member<T> member) {
        return optional(
                member.name().equals("S3BackupConfiguration") ? "S3BackupUpdate" : member.name(), member.shape());
    }

    static S3Destination destination(Values given) {
        requireServed(given);
        return fitting(() -> new S3Destination(
                bucket(given.get(BUCKET)),
                ObjectPrefix.parse(given.getOr(PREFIX, "")),
                read(given, ERROR_PREFIX, ObjectPrefix::parse),
                orDefault(hints(given)),
                orDefault(read(given, COMPRESSION, S3Input::compression)),
                orDefault(encryption(given)),
                find(given, EXTENSION),
                orDefault(read(given, ZONE, S3Input::zone))));
    }

    /** Whether a line feed follows each record; null: nothing is said of it. */
    static @Nullable Boolean delimited(Values given) {
        return read(given, PROCESSING, ProcessingInput::delimited);
    }

    static DestinationChange change(Values given) {
        requireServed(given);
        return fitting(() -> new DestinationChange(
                read(given, BUCKET, S3Input::bucket),
                read(given, PREFIX, ObjectPrefix::parse),
                read(given, ERROR_PREFIX, ObjectPrefix::parse),
                hints(given),
                read(given, COMPRESSION, S3Input::compression),
                encryption(given),
                find(given, EXTENSION),
                read(given, ZONE, S3Input::zone),
                delimited(given)));
    }

    /** What a value says that nobody can be: the sentence of whoever would not be it. */
    private static <T> T fitting(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw UnfitRequest.invalid(String.valueOf(e.getMessage()));
        }
    }

    private static void requireServed(Values given) {
        if ("Enabled".equals(find(given, BACKUP_MODE))) {
            throw Unserved.refusal("S3BackupMode Enabled");
        }
        for (Member<Boolean> member : List.of(CONVERSION, PARTITIONING)) {
            if (find(given, member) != null) {
                throw Unserved.refusal(member.name());
            }
        }
    }

    private static <T> @Nullable T find(Values given, Member<T> member) {
        return given.declares(member) ? given.find(member) : null;
    }

    private static <T, R> @Nullable R read(Values given, Member<T> member, Function<T, R> reading) {
        T value = find(given, member);
        return value == null ? null : reading.apply(value);
    }

    private static BucketName bucket(String arn) {
        return new BucketName(arn.substring(arn.lastIndexOf(":::") + 3));
    }

    private static Compression compression(String name) {
        return Arrays.stream(Compression.values())
                .filter(compression -> compression.wireName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ZoneId zone(String name) {
        try {
            return name.isEmpty() || name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("There is no time zone " + Excerpt.of(name), e);
        }
    }

    private static @Nullable BufferingHints hints(Values given) {
        Values hints = find(given, HINTS);
        if (hints == null || (!hints.has(SIZE) && !hints.has(INTERVAL))) {
            return null;
        }
        if (!hints.has(SIZE) || !hints.has(INTERVAL)) {
            throw UnfitRequest.invalid(
                    "BufferingHints must have both SizeInMBs and IntervalInSeconds, or neither of them");
        }
        return BufferingHints.ofMib(hints.get(SIZE), hints.get(INTERVAL));
    }

    /** Null if nothing is said of it. */
    private static @Nullable ObjectEncryption encryption(Values given) {
        Values encryption = find(given, ENCRYPTION);
        if (encryption == null) {
            return null;
        }
        boolean encrypts = encryption.has(KMS);
        boolean doesNot = encryption.has(NO_ENCRYPTION);
        if (encrypts && doesNot) {
            throw UnfitRequest.invalid(
                    "EncryptionConfiguration must have NoEncryptionConfig or KMSEncryptionConfig, not both");
        }
        if (encrypts) {
            return ObjectEncryption.under(encryption.get(KMS).get(KMS_KEY));
        }
        return doesNot ? ObjectEncryption.NONE : null;
    }

    private static ObjectEncryption orDefault(@Nullable ObjectEncryption encryption) {
        return encryption == null ? ObjectEncryption.NONE : encryption;
    }

    private static BufferingHints orDefault(@Nullable BufferingHints hints) {
        return hints == null ? BufferingHints.S3_DEFAULT : hints;
    }

    private static Compression orDefault(@Nullable Compression compression) {
        return compression == null ? Compression.UNCOMPRESSED : compression;
    }

    private static ZoneId orDefault(@Nullable ZoneId zone) {
        return zone == null ? ZoneOffset.UTC : zone;
    }
}
