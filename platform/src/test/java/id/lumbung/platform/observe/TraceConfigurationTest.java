package id.lumbung.platform.observe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TraceConfigurationTest {

    private static final String NIK = "6402024501859731";

    private final List<SpanData> sent = new ArrayList<>();

    @Test
    void aTraceKnowsThePlaceAndTheKindOfAnErrorAndNobody() {
        var configuration = new TraceConfiguration();
        var registry = ObservationRegistry.create();
        registry.observationConfig().observationFilter(configuration.withoutAddresses())
                .observationHandler(configuration.work(tracer()));

        assertThatIllegalStateException()
                .isThrownBy(() -> Observation.createNotStarted("http.server.requests", registry)
                        .lowCardinalityKeyValue("uri", "/{regency}/koperasi/{cooperative}")
                        .highCardinalityKeyValue("http.url", "/kukar/koperasi/" + NIK).observe(() -> {
                            throw new IllegalStateException("Key (nik)=(" + NIK + ") already exists");
                        }));

        assertThat(sent).singleElement().satisfies(span -> {
            assertThat(span.toString()).contains("/{regency}/koperasi/{cooperative}").doesNotContain(NIK);
            assertThat(span.getEvents()).singleElement().asString().contains("java.lang.IllegalStateException")
                    .doesNotContain(NIK);
            assertThat(span.getStatus().toString()).contains("ERROR").doesNotContain(NIK);
        });
    }

    private OtelTracer tracer() {
        var provider = SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(new Kept())).build();
        return new OtelTracer(provider.get("test"), new OtelCurrentTraceContext(), event -> {});
    }

    private final class Kept implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            sent.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
