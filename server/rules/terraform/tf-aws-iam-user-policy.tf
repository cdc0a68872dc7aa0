# ruleid: tf-aws-iam-user-policy
resource "aws_iam_user_policy" "jo" {
  user   = aws_iam_user.jo.name
  policy = data.aws_iam_policy_document.read.json
}

# ruleid: tf-aws-iam-user-policy
resource "aws_iam_user_policy_attachment" "jo" {
  user       = aws_iam_user.jo.name
  policy_arn = aws_iam_policy.read.arn
}

# ok: tf-aws-iam-user-policy
resource "aws_iam_group_policy_attachment" "readers" {
  group      = aws_iam_group.readers.name
  policy_arn = aws_iam_policy.read.arn
}

# ok: tf-aws-iam-user-policy
resource "aws_iam_role_policy_attachment" "worker" {
  role       = aws_iam_role.worker.name
  policy_arn = aws_iam_policy.read.arn
}
