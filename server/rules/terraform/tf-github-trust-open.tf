data "aws_iam_policy_document" "any" {
  # ruleid: tf-github-trust-open
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"]
    }
  }
}

resource "azuread_application_federated_identity_credential" "any" {
  issuer = "https://token.actions.githubusercontent.com"
  # ruleid: tf-github-trust-open
  subject = "repo:acme/*"
}

data "aws_iam_policy_document" "one" {
  # ok: tf-github-trust-open
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:acme/shop:ref:refs/heads/main"]
    }
  }
}

resource "google_iam_workload_identity_pool_provider" "one" {
  # ok: tf-github-trust-open
  attribute_condition = "assertion.repository == 'acme/shop'"
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}
