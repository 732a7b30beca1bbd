package dev.shardlab.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address that is printed can be used as it stands. */
class UrlHostTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "192.0.2.7, 192.0.2.7",
        "::1, [::1]",
        "fd00:0:0:0:0:0:0:2, [fd00::2]",
        "2001:db8:0:1:0:0:0:1, [2001:db8:0:1::1]",
        "2001:db8:1:2:3:4:5:6, [2001:db8:1:2:3:4:5:6]",
        "2001:db8:0:0:0:0:0:0, [2001:db8::]"
    })
    void R4_an_address_of_either_kind_is_one_of_a_url(String asked, String host) throws Exception {
        InetAddress address = InetAddress.ofLiteral(asked);
        assertEquals(host, UrlHost.of(asked, address));
    }
}
