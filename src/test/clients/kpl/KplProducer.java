import com.google.common.util.concurrent.ListenableFuture;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.kinesis.producer.KinesisProducer;
import software.amazon.kinesis.producer.KinesisProducerConfiguration;
import software.amazon.kinesis.producer.UserRecordFailedException;
import software.amazon.kinesis.producer.UserRecordResult;

/**
 * A producer of the Kinesis Producer Library. For each line "FROM TO" of standard input it sends the user records of those numbers and
 * says for each what became of it, a line each, words separated by tabs, then "sent"; it ends when standard input ends.
 *
 * <pre>java KplProducer.java HOST TLS_PORT STREAM KEYS</pre>
 */
final class KplProducer {

    private KplProducer() {}

    public static void main(String[] words) throws Exception {
        String stream = words[2];
        int keys = Integer.parseInt(words[3]);
        KinesisProducer producer = new KinesisProducer(new KinesisProducerConfiguration()
                .setKinesisEndpoint(words[0])
                .setKinesisPort(Long.parseLong(words[1]))
                .setVerifyCertificate(false)
                .setMetricsLevel("none")
                .setRegion("us-east-1")
                .setCredentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"))));
        say("ready");
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            String[] range = line.split(" ");
            send(producer, stream, keys, Integer.parseInt(range[0]), Integer.parseInt(range[1]));
        }
        producer.destroy();
        Runtime.getRuntime().halt(0);
    }

    private static void send(KinesisProducer producer, String stream, int keys, int from, int to) throws Exception {
        List<ListenableFuture<UserRecordResult>> results = new ArrayList<>();
        for (int i = from; i < to; i++) {
            byte[] data = ("user record " + i).getBytes(StandardCharsets.UTF_8);
            results.add(producer.addUserRecord(stream, "key-" + i % keys, ByteBuffer.wrap(data)));
        }
        producer.flush();
        for (int i = from; i < to; i++) {
            try {
                UserRecordResult result = results.get(i - from).get();
                say("put", i, storedInVain(result));
            } catch (ExecutionException e) {
                say("failed", i, reason(e.getCause()));
            }
        }
        say("sent");
    }

    /**
     * How often it was acknowledged by a shard that the library did not expect: packed for a shard that was split meanwhile. It sends
     * such a record again.
     */
    private static long storedInVain(UserRecordResult result) {
        return result.getAttempts().stream()
                .filter(attempt -> "Wrong Shard".equals(attempt.getErrorCode()))
                .count();
    }

    private static String reason(Throwable failure) {
        return failure instanceof UserRecordFailedException refused
                ? refused.getResult().getAttempts().stream()
                        .map(attempt -> attempt.getErrorCode() + ": " + attempt.getErrorMessage())
                        .collect(Collectors.joining("; "))
                : String.valueOf(failure);
    }

    private static void say(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(line.isEmpty() ? "" : "\t").append(word);
        }
        System.out.println(line);
        System.out.flush();
    }
}
