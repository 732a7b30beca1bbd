package dev.shardlab.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The AWS SDK for JavaScript as it comes, with objects. */
class ObjectScriptTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Test
    void objects_come_as_they_were_put_whichever_way_they_are_summed_also_in_parts_and_refusals_bear_their_names() {
        List<String> said = new ArrayList<>();
        try (EndpointUnderTest endpoint = EndpointUnderTest.open(1);
                ChildProgram session =
                        Clients.node("js", "objects.mjs", endpoint.address().toString())) {
            session.hear(LONGEST, words -> words.getFirst().equals("done"), words -> said.add(String.join(" ", words)));
        }
        said.remove("done");
        assertEquals(
                List.of(
                        "text ünïcode <&> 😀 <&>",
                        "head 18 application/octet-stream me \"7b4e2b95b438bce891d7a087164c665b\"",
                        "listed sums/CRC32 18 sums/CRC32C 18",
                        "parts -2\" -2",
                        "copy 5243880",
                        "deleted 7",
                        "refused GetObjectCommand NoSuchKey 404",
                        "refused ListObjectsV2Command NoSuchBucket 404",
                        "refused PutObjectCommand BadDigest 400",
                        "refused PutBucketTaggingCommand NotImplemented 501"),
                said);
    }
}
