package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    aws-sdk-java/2.51.3 ua/2.1 api/Kinesis#2.51.x os/Linux#6.1 lang/java#25 md/rb#x cfg/retry-mode#standard | aws-sdk-java 2.51.3
                    aws-sdk-java/2.51.3 md/io#async md/http#NettyNio ua/2.1 api/Kinesis#2.51.x amazon-kinesis-client-library-java/3.5.1 | KCL 3.5.1
                    Boto3/1.43.1 md/Botocore#1.43.1 ua/2.1 os/linux#6.1 md/arch#x86_64 lang/python#3.11.2 Botocore/1.43.1 | Boto3 1.43.1
                    aws-cli/2.17.65 md/awscrt#0.21.2 ua/2.0 os/linux#6.1 exec-env/docker | aws-cli 2.17.65
                    aws-sdk-js/3.883.0 ua/2.1 os/linux#6.1 lang/js md/nodejs#22.1.0 api/kinesis#3.883.0 | aws-sdk-js 3.883.0
                    KinesisProducerLibrary/1.1.1 | KPL 1.1.1
                    KinesisProducerLibrary | KPL
                    aws-kinesis-agent-java/2.0.8 aws-sdk-java/1.12.1 | Kinesis Agent 2.0.8
                    aws-sdk-go-v2/1.30.0 os/linux lang/go#1.23 | aws-sdk-go-v2 1.30.0
                    curl/8.5.0 | curl 8.5.0
                    my own thing | my own thing
                    """)
    void a_client_is_called_by_its_library_and_version(String userAgent, String name) {
        assertEquals(name, ClientNames.of(userAgent).value());
    }

    @Test
    void who_says_nothing_has_no_name() {
        assertEquals(ClientNames.UNNAMED, ClientNames.of(null));
        assertEquals(ClientNames.UNNAMED, ClientNames.of(" \t\u0007 "));
    }

    @Test
    void whatever_is_said_becomes_short_and_printable() {
        assertEquals(
                "a b", ClientNames.of("a\u0000\u001b[31mb".replace("[31m", "")).value());
        assertEquals("x".repeat(64), ClientNames.of("x".repeat(10_000)).value());
    }
}
