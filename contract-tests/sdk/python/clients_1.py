"""The clients of the SDK's second life: one for each version of the API, each with models of its own that it loads strictly."""

import importlib
import json
from types import SimpleNamespace

from polar import PolarClientError
from polar.base import PolarRateLimitError

TIMEOUT_SECONDS = 60


class Client1:
    def __init__(self, url, access_token):
        self.polar = self.package.Polar(access_token, base_url=url, timeout=TIMEOUT_SECONDS)

    @staticmethod
    def kind(model, field):
        """Returns the field of a model that tells which of several kinds it is."""
        return getattr(model, field)

    @staticmethod
    def body_of(error):
        """Returns the body of an error, where the server's text is kept: errors without a class of their own."""
        return json.loads(error.error)

    @staticmethod
    def locations(error):
        """Returns where the faults of a 422 are."""
        return [fault.loc for fault in error.error.detail]

    @staticmethod
    def retry_after(error):
        return error.retry_after

    def create_file(self, body):
        return self.polar.files.create(**body)

    def complete_file(self, id, body):
        # the upload's own id has the name of the path's parameter, and the SDK takes it by position
        return self.polar.files.uploaded(id, **body)

    def files(self, **query):
        return self.polar.files.list(**query)

    def iterate_files(self, **query):
        return self.polar.files.iter_list(**query)

    def update_file(self, id, body):
        return self.polar.files.update(id, **body)

    def delete_file(self, id):
        return self.polar.files.delete(id)

    def create_benefit(self, body):
        return self.polar.benefits.create(**body)

    def benefits(self, **query):
        return self.polar.benefits.list(**query)

    def update_benefit(self, id, body):
        return self.polar.benefits.update(id, **body)

    def delete_benefit(self, id):
        return self.polar.benefits.delete(id)

    def benefit_grants(self, id, **query):
        return self.polar.benefits.grants(id, **query)

    def grants(self, **query):
        return self.polar.benefit_grants.list(**query)

    def create_customer(self, body):
        return self.polar.customers.create(**body)

    def get_customer(self, id):
        return self.polar.customers.get(id)

    def get_external_customer(self, external_id):
        return self.polar.customers.get_external(external_id)

    def update_customer(self, id, body):
        return self.polar.customers.update(id, **body)

    def update_external_customer(self, external_id, body):
        return self.polar.customers.update_external(external_id, **body)

    def customers(self, **query):
        return self.polar.customers.list(**query)

    def delete_customer(self, id):
        return self.polar.customers.delete(id)

    def delete_external_customer(self, external_id):
        return self.polar.customers.delete_external(external_id, anonymize=True)

    def create_session(self, body):
        return self.polar.customer_sessions.create(**body)

    def downloadables(self, token, **query):
        return self.polar.customer_portal.downloadables.list(request_access_token=token, **query)

    def iterate_downloadables(self, token, **query):
        return self.polar.customer_portal.downloadables.iter_list(request_access_token=token, **query)


def _client(version):
    package = importlib.import_module(f"polar.v{version.replace('-', '_')}")
    errors = importlib.import_module(f"{package.__name__}.errors")
    return type(
        f"Client1_{version}",
        (Client1,),
        {
            "name": f"1.0.2, {version}",
            "package": package,
            "errors": SimpleNamespace(
                other=PolarClientError,
                not_permitted=errors.NotPermitted,
                not_found=errors.ResourceNotFound,
                invalid=errors.HTTPValidationError,
                rate_limit=PolarRateLimitError,
            ),
        },
    )


CLIENTS = [_client("2026-04"), _client("2026-10"), _client("2027-01")]
