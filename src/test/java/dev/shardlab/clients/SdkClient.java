package dev.shardlab.clients;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.TrustManager;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.waiters.KinesisWaiter;

/** The AWS SDK for Java in the ways it can be set up; what is not named here is left as it comes. */
enum SdkClient {
    SYNCHRONOUS_CBOR(true, false),
    SYNCHRONOUS_JSON(false, false),
    SYNCHRONOUS_TLS(true, true),
    /** Over a plain endpoint it opens HTTP/2 with prior knowledge. */
    ASYNCHRONOUS_CBOR(true, false),
    ASYNCHRONOUS_JSON(false, false),
    ASYNCHRONOUS_HTTP_1(true, false),
    /** HTTP/2 as the handshake agrees on it. */
    ASYNCHRONOUS_TLS(true, true);

    private static final StaticCredentialsProvider ANYBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));

    private final boolean cbor;
    private final boolean tls;

    SdkClient(boolean cbor, boolean tls) {
        this.cbor = cbor;
        this.tls = tls;
    }

    /** A name for a stream of its own. */
    String stream() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A client whose calls return when they are answered, whatever it is beneath. */
    KinesisClient open(EndpointUnderTest endpoint) {
        return switch (this) {
            case SYNCHRONOUS_CBOR, SYNCHRONOUS_JSON, SYNCHRONOUS_TLS -> openSync(endpoint);
            case ASYNCHRONOUS_CBOR, ASYNCHRONOUS_JSON, ASYNCHRONOUS_HTTP_1, ASYNCHRONOUS_TLS ->
                blocking(openAsync(endpoint));
        };
    }

    private KinesisClient openSync(EndpointUnderTest endpoint) {
        var builder = KinesisClient.builder()
                .endpointOverride(address(endpoint))
                .region(Region.US_EAST_1)
                .credentialsProvider(ANYBODY);
        if (tls) {
            builder.httpClientBuilder(
                    Apache5HttpClient.builder().tlsTrustManagersProvider(() -> new TrustManager[] {new Trusting()}));
        }
        return encoded(builder::build);
    }

    KinesisAsyncClient openAsync(EndpointUnderTest endpoint) {
        var builder = KinesisAsyncClient.builder()
                .endpointOverride(address(endpoint))
                .region(Region.US_EAST_1)
                .credentialsProvider(ANYBODY);
        if (tls) {
            builder.httpClientBuilder(NettyNioAsyncHttpClient.builder()
                    .tlsTrustManagersProvider(() -> new TrustManager[] {new Trusting()}));
        } else if (this == ASYNCHRONOUS_HTTP_1) {
            builder.httpClientBuilder(NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP1_1));
        }
        return encoded(builder::build);
    }

    private URI address(EndpointUnderTest endpoint) {
        return tls ? endpoint.tlsAddress() : endpoint.address();
    }

    /** A client looks at the setting once, when it is built. */
    private <T> T encoded(java.util.function.Supplier<T> build) {
        synchronized (SdkClient.class) {
            System.setProperty(SdkSystemSetting.CBOR_ENABLED.property(), String.valueOf(cbor));
            try {
                return build.get();
            } finally {
                System.clearProperty(SdkSystemSetting.CBOR_ENABLED.property());
            }
        }
    }

    /** Asks an asynchronous client and waits, so that whatever is asked of the one can be asked of the other. */
    static KinesisClient blocking(KinesisAsyncClient client) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("waiter")) {
                return KinesisWaiter.builder().client((KinesisClient) proxy).build();
            }
            Method asynchronous;
            try {
                asynchronous = KinesisAsyncClient.class.getMethod(method.getName(), method.getParameterTypes());
            } catch (NoSuchMethodException e) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            if (method.isDefault() && !CompletableFuture.class.equals(asynchronous.getReturnType())) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            return await(asynchronous, client, arguments);
        };
        return (KinesisClient) Proxy.newProxyInstance(
                KinesisClient.class.getClassLoader(), new Class<?>[] {KinesisClient.class}, handler);
    }

    private static Object await(Method method, KinesisAsyncClient client, Object[] arguments) throws Throwable {
        try {
            Object result = method.invoke(client, arguments);
            return result instanceof CompletableFuture<?> future ? future.join() : result;
        } catch (InvocationTargetException | CompletionException e) {
            throw e.getCause();
        }
    }
}
