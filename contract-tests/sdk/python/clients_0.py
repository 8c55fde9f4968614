"""The client of the SDK's first life, which parses every answer with pydantic and throws at what is not right."""

import json
from types import SimpleNamespace

from polar_sdk import Polar, models

TIMEOUT_MS = 60_000


class Client0:
    name = "0.32.0"
    # 401, 403 for a missing scope, and 429 have no class of their own there
    errors = SimpleNamespace(
        other=models.SDKError,
        not_permitted=models.NotPermitted,
        not_found=models.ResourceNotFound,
        invalid=models.HTTPValidationError,
        rate_limit=models.SDKError,
    )

    def __init__(self, url, access_token):
        self.polar = Polar(access_token=access_token, server_url=url, timeout_ms=TIMEOUT_MS)

    @staticmethod
    def kind(model, field):
        """Returns the field of a model that tells which of several kinds it is."""
        return getattr(model, field.upper())  # a constant of the model's class there

    @staticmethod
    def body_of(error):
        """Returns the body of an error as the server sent it."""
        return json.loads(error.body)

    @staticmethod
    def locations(error):
        """Returns where the faults of a 422 are."""
        return [fault.loc for fault in error.data.detail]

    @staticmethod
    def retry_after(error):
        return int(error.headers["Retry-After"])

    def create_file(self, body):
        return self.polar.files.create(request=body)

    def complete_file(self, id, body):
        return self.polar.files.uploaded(id=id, file_upload_completed=body)

    def files(self, **query):
        return self.polar.files.list(**query).result

    def iterate_files(self, **query):
        return _items(self.polar.files.list(**query))

    def update_file(self, id, body):
        return self.polar.files.update(id=id, file_patch=body)

    def delete_file(self, id):
        return self.polar.files.delete(id=id)

    def create_benefit(self, body):
        return self.polar.benefits.create(request=body)

    def benefits(self, **query):
        return self.polar.benefits.list(**query).result

    def update_benefit(self, id, body):
        return self.polar.benefits.update(id=id, request_body=body)

    def delete_benefit(self, id):
        return self.polar.benefits.delete(id=id)

    def benefit_grants(self, id, **query):
        return self.polar.benefits.grants(id=id, **query).result

    def grants(self, **query):
        return self.polar.benefit_grants.list(**query).result

    def create_customer(self, body):
        return self.polar.customers.create(request=body)

    def get_customer(self, id):
        return self.polar.customers.get(id=id)

    def get_external_customer(self, external_id):
        return self.polar.customers.get_external(external_id=external_id)

    def update_customer(self, id, body):
        return self.polar.customers.update(id=id, customer_update=body)

    def update_external_customer(self, external_id, body):
        return self.polar.customers.update_external(external_id=external_id, customer_update_external_id=body)

    def customers(self, **query):
        return self.polar.customers.list(**query).result

    def delete_customer(self, id):
        return self.polar.customers.delete(id=id)

    def delete_external_customer(self, external_id):
        return self.polar.customers.delete_external(external_id=external_id, anonymize=True)

    def create_session(self, body):
        return self.polar.customer_sessions.create(request=body)

    def downloadables(self, token, **query):
        return self._downloadables(token, query).result

    def iterate_downloadables(self, token, **query):
        return _items(self._downloadables(token, query))

    def _downloadables(self, token, query):
        return self.polar.customer_portal.downloadables.list(security={"customer_session": token}, **query)


def _items(page):
    while page is not None:
        yield from page.result.items
        page = page.next()


CLIENTS = [Client0]
