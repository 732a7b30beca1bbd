package dev.shardlab.wire.s3;

import dev.shardlab.model.Service;
import dev.shardlab.sink.s3.BucketStore;
import dev.shardlab.sink.s3.ListQuery;
import dev.shardlab.sink.s3.Listing;
import dev.shardlab.sink.s3.ObjectMetadata.Checksum;
import dev.shardlab.sink.s3.StoredObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The two ways to list objects, of which clients have used the second for years. */
final class ListCalls {

    private static final String URL = "url";
    private static final String STANDARD = "STANDARD";

    private final BucketStore store;
    private final Service service;

    ListCalls(BucketStore store, Service service) {
        this.store = store;
        this.service = service;
    }

    S3Answer first(S3Request request) throws S3Refusal, IOException {
        String marker = request.parameter("marker", "");
        ListQuery query = query(request, marker);
        Listing listing = store.list(request.bucket(), query);
        Spelling spelling = Spelling.of(request);
        XmlText xml = begin(request, query, spelling).add("Marker", spelling.of(marker));
        String last = listing.last();
        xml.add("IsTruncated", Boolean.toString(last != null));
        if (last != null && !query.delimiter().isEmpty()) {
            xml.add("NextMarker", spelling.of(last));
        }
        return contents(xml, listing, spelling, true);
    }

    S3Answer second(S3Request request) throws S3Refusal, IOException {
        String token = request.parameter("continuation-token");
        String startAfter = request.parameter("start-after");
        ListQuery query = query(request, token == null ? request.parameter("start-after", "") : read(token));
        Listing listing = store.list(request.bucket(), query);
        Spelling spelling = Spelling.of(request);
        String last = listing.last();
        XmlText xml = begin(request, query, spelling)
                .add(
                        "KeyCount",
                        listing.objects().size() + listing.commonPrefixes().size())
                .add("IsTruncated", Boolean.toString(last != null))
                .add("ContinuationToken", token)
                .add("NextContinuationToken", last == null ? null : written(last))
                .add("StartAfter", startAfter == null ? null : spelling.of(startAfter));
        return contents(
                xml, listing, spelling, request.parameter("fetch-owner", "").equals("true"));
    }

    private static ListQuery query(S3Request request, String after) throws S3Refusal {
        return new ListQuery(
                request.parameter("prefix", ""),
                request.parameter("delimiter", ""),
                after,
                request.number("max-keys", ListQuery.MOST, ListQuery.MOST));
    }

    /** A token names what was listed last, in a form that nobody is to read. */
    private static String written(String last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String token) throws S3Refusal {
        try {
            String last = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (!last.isEmpty() && written(last).equals(token)) {
                return last;
            }
        } catch (IllegalArgumentException _) {
            // it is none of ours
        }
        throw S3Error.INVALID_ARGUMENT
                .saying("The continuation token provided is incorrect")
                .with("ArgumentName", "continuation-token");
    }

    private static XmlText begin(S3Request request, ListQuery query, Spelling spelling) throws S3Refusal {
        XmlText xml = XmlText.of("ListBucketResult")
                .add("Name", request.bucket().value())
                .add("Prefix", spelling.of(query.prefix()));
        if (!query.delimiter().isEmpty()) {
            xml.add("Delimiter", spelling.of(query.delimiter()));
        }
        return xml.add("MaxKeys", query.most()).add("EncodingType", spelling.isEscaped() ? URL : null);
    }

    private S3Answer contents(XmlText xml, Listing listing, Spelling spelling, boolean withOwner) {
        for (StoredObject object : listing.objects()) {
            Checksum checksum = object.metadata().checksum();
            xml.begin("Contents")
                    .add("Key", spelling.of(object.key().value()))
                    .add("LastModified", Times.inXml(object.lastModified()))
                    .add("ETag", ObjectHeaders.quoted(object.etag()));
            if (checksum != null) {
                xml.add("ChecksumAlgorithm", checksum.algorithm().name())
                        .add("ChecksumType", ObjectHeaders.type(checksum));
            }
            xml.add("Size", object.bytes());
            if (withOwner) {
                xml.begin("Owner").add("ID", service.account()).end();
            }
            xml.add("StorageClass", STANDARD).end();
        }
        for (String prefix : listing.commonPrefixes()) {
            xml.begin("CommonPrefixes").add("Prefix", spelling.of(prefix)).end();
        }
        return S3Answer.xml(xml);
    }

    /** How keys are written: some have characters in them that XML has no way to say. */
    private record Spelling(boolean isEscaped) {

        static Spelling of(S3Request request) throws S3Refusal {
            @Nullable String asked = request.parameter("encoding-type");
            if (asked != null && !asked.equals(URL)) {
                throw S3Error.INVALID_ARGUMENT
                        .saying("Invalid Encoding Method specified in Request")
                        .with("ArgumentName", "encoding-type")
                        .with("ArgumentValue", asked);
            }
            return new Spelling(asked != null);
        }

        String of(String text) {
            return isEscaped ? Escapes.write(text) : text;
        }
    }
}
