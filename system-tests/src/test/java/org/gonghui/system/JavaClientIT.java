package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.gonghui.client.ApiClient;
import org.gonghui.client.ApiException;
import org.gonghui.client.api.ActivitiesApi;
import org.gonghui.client.api.BodiesApi;
import org.gonghui.client.api.LocalStackApi;
import org.gonghui.client.model.Activity;
import org.gonghui.client.model.ActivityKind;
import org.gonghui.client.model.ActivityPeriod;
import org.gonghui.client.model.ActivityRequest;
import org.gonghui.client.model.Body;
import org.gonghui.client.model.BodyLevel;
import org.gonghui.client.model.BodyPage;
import org.gonghui.client.model.DevTokenRequest;
import org.gonghui.client.model.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a generator makes of the committed contract, used as a team would use it. */
@ExtendWith(LocalStack.class)
class JavaClientIT {

    private static final String HUIZHOU = "GD-HZ";

    private static ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + LocalStack.port("GONGHUI_PORT"));
        return client;
    }

    @Test
    void reads_a_body_as_it_was_on_a_day() throws ApiException {
        Body body = new BodiesApi(client()).readBody(HUIZHOU, LocalDate.of(2021, 11, 19), null);

        assertThat(body.getName().getZh()).isEqualTo("惠州市总工会");
        assertThat(body.getLevel()).isEqualTo(BodyLevel.MUNICIPAL);
        assertThat(body.getSuperior()).isEqualTo("GD");
        assertThat(body.getUpdatedAt()).isNotNull();
    }

    @Test
    void goes_through_a_list_page_by_page() throws ApiException {
        BodiesApi bodies = new BodiesApi(client());
        BodyPage first = bodies.listChildren("GD", null, null, 2, null);
        BodyPage second = bodies.listChildren("GD", null, null, 2, first.getNextPageToken());

        assertThat(first.getItems()).hasSize(2);
        assertThat(second.getItems()).hasSize(2).doesNotContainAnyElementsOf(first.getItems());
    }

    @Test
    void writes_with_a_token_and_reads_it_back() throws ApiException {
        ApiClient client = client();
        String token = new LocalStackApi(client)
                .issueDevToken(new DevTokenRequest().roles(List.of("officer")).bodies(List.of(HUIZHOU)))
                .getAccessToken();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        ActivitiesApi activities = new ActivitiesApi(client);
        LocalDate day = LocalDate.of(2026, 5, 1);

        Activity made = activities.createActivity(
                new ActivityRequest()
                        .kind(ActivityKind.LECTURE)
                        .name(new Name().zh("劳模宣讲"))
                        .organiser(HUIZHOU)
                        .period(new ActivityPeriod().from(day).to(day))
                        .sessions(1),
                null);

        assertThat(activities.readActivity(made.getId(), null)).isEqualTo(made);
    }

    @Test
    void is_told_what_there_is_not() {
        assertThatThrownBy(() -> new BodiesApi(client()).readBody("NO-SUCH-BODY", null, null))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(404);
                    assertThat(refused.getResponseBody()).contains("/problems/not-found");
                });
    }
}
