package dev.shardlab.api.body;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORReadFeature;

/**
 * Parsers with the bounds of a request. The deepest thing a request holds is a record in a list in its body; a member nobody
 * knows may be a little deeper, and is skipped. The longest string is a payload of 10 MiB in base64.
 */
final class Parsers {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_STRING_LENGTH = 16 << 20;
    private static final int MAX_NAME_LENGTH = 4 << 10;
    private static final int MAX_NUMBER_LENGTH = 1 << 10;

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(MAX_STRING_LENGTH)
            .maxNameLength(MAX_NAME_LENGTH)
            .maxNumberLength(MAX_NUMBER_LENGTH)
            .build();

    private static final TokenStreamFactory JSON = JsonFactory.builder()
            .streamReadConstraints(BOUNDS)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .build();
    private static final TokenStreamFactory CBOR = CBORFactory.builder()
            .streamReadConstraints(BOUNDS)
            .disable(
                    CBORReadFeature.READ_UNDEFINED_AS_EMBEDDED_OBJECT,
                    CBORReadFeature.READ_SIMPLE_VALUE_AS_EMBEDDED_OBJECT)
            .build();

    private Parsers() {}

    static JsonParser json(byte[] body) {
        return JSON.createParser(ObjectReadContext.empty(), body);
    }

    static JsonParser cbor(byte[] body) {
        return CBOR.createParser(ObjectReadContext.empty(), body);
    }
}
