package dev.shardlab.sink.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Rule H2: to which hosts the laboratory connects. To this machine, and to those that were allowed by name when it was started. */
public final class OutboundRules {

    /** Where clouds tell machines who they are, and which are not link-local. */
    private static final Set<String> METADATA = Set.of("100.100.100.200", "fd00:ec2:0:0:0:0:0:254", "192.0.0.192");

    /** How addresses begin that are of version 4 for those behind a gateway. */
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    private final Set<String> allowedHosts;

    /** @param allowedHosts names or addresses of hosts beyond this machine */
    public OutboundRules(Set<String> allowedHosts) {
        this.allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** To this machine alone. */
    public static OutboundRules loopback() {
        return new OutboundRules(Set.of());
    }

    /** The one address to connect to: what a name means is asked once. */
    InetSocketAddress resolve(HttpTarget target) throws HttpTarget.Unfit {
        String host = target.host();
        boolean allowed = allowedHosts.contains(host);
        if (!allowed && !namesThisMachine(host)) {
            throw new HttpTarget.Unfit("Deliveries go to this machine only; --allow-host " + host
                    + " at the start would let them go there.");
        }
        try {
            InetAddress address = host.equals("localhost")
                    ? InetAddress.getByAddress(new byte[] {127, 0, 0, 1})
                    : InetAddress.getByName(host);
            if (isForbidden(address) || (!allowed && !address.isLoopbackAddress())) {
                throw new HttpTarget.Unfit(
                        "The address " + address.getHostAddress() + " of " + host + " is not connected to.");
            }
            return new InetSocketAddress(address, target.port());
        } catch (UnknownHostException _) {
            throw new HttpTarget.Unfit("Nobody knows the host " + host + ".");
        }
    }

    private static boolean namesThisMachine(String host) {
        return host.equals("localhost")
                || host.equals("::1")
                || host.equals("0:0:0:0:0:0:0:1")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static boolean isForbidden(InetAddress address) throws UnknownHostException {
        InetAddress plain = unmapped(address);
        return plain.isLinkLocalAddress()
                || plain.isAnyLocalAddress()
                || plain.isMulticastAddress()
                || METADATA.contains(plain.getHostAddress());
    }

    /** An address of version 4 in the guise of version 6; of those that are called mapped Java itself takes the guise off. */
    private static InetAddress unmapped(InetAddress address) throws UnknownHostException {
        if (!(address instanceof Inet6Address six) || six.isLoopbackAddress() || six.isAnyLocalAddress()) {
            return address;
        }
        byte[] bytes = six.getAddress();
        return six.isIPv4CompatibleAddress() || Arrays.equals(Arrays.copyOf(bytes, NAT64.length), NAT64)
                ? InetAddress.getByAddress(Arrays.copyOfRange(bytes, NAT64.length, bytes.length))
                : address;
    }
}
