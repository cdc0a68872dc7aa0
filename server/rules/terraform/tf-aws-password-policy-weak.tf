resource "aws_iam_account_password_policy" "account" {
  # ruleid: tf-aws-password-policy-weak
  minimum_password_length = 8
  require_numbers         = true
}

# ruleid: tf-aws-password-policy-weak
resource "aws_iam_account_password_policy" "short" {
  require_numbers = true
}

# ok: tf-aws-password-policy-weak
resource "aws_iam_account_password_policy" "long" {
  minimum_password_length = 16
}

# ok: tf-aws-password-policy-weak
resource "aws_iam_account_password_policy" "variable" {
  minimum_password_length = var.length
}
